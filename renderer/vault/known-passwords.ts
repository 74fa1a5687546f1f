/** What people choose first, in the alphabets of our keyboards; compared without case, signs and the digits at the end. Data. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `password passwort passw0rd pass word mypassword changeme letmein welcome welcometo iloveyou administrator admin root user guest login master
  monkey dragon sunshine princess football baseball superman batman trustno starwars freedom whatever secret computer internet microsoft windows
  qwerty qwertyuiop qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm asdfghjkl zxcvbnm qwertyqwerty qazwsx qazwsxedc qazwsxedcrfv qwaszx
  qweasdzxc abcdefgh abcdefghijkl abcdefghijklmnop abcdef abc йцукен йцукенгшщзхъ йцукенгшщзхъфывапролджэ фывапролджэ ячсмитьбю
  йфяцычувс фывапролдж привет приветпривет пароль парольпароль мойпароль паролькомпьютера люблю ятебялюблю любовь солнышко зайчик котёнок
  администратор пользователь директор начальник компьютер секрет россия москва спартак наташа максим андрей
  казахстан қазақстан kazakhstan qazaqstan қазақстанреспубликасы республикаказахстан казахстанвперед алгаказахстан алғақазақстан алматы almaty
  астана astana нурсултан шымкент shymkent актобе караганда павлодар семей кокшетау тараз туркестан кызылорда атырау
  құпиясөз құпиясөзім кұпиясөз сәлем сәлемсәлем салем salem жарық махаббат менсенісүйем сені сүйемін балапан күншуақ қамқор қамқоршылық
  qamqor qamqorqamqor qamqorshylyq опека опекаипопечительство опекапопечительство органопеки қамқоршылықорганы отделобразования
  білімбөлімі акимат әкімдік əкімдік akimat госуслуги egov egovkz начальникотдела басшы маман специалист`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
