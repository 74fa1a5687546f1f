import { addDays, type LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { checkDigit } from '../../../shared/people/check-digit.ts';
import type { Sex } from '../../../shared/people/person.ts';
import type { Chance } from './make-chance.ts';

export type InventedAdult = {
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly sex: Sex;
  readonly lang: Lang;
  readonly iin: string;
  readonly birthDate: string;
};
export type InventedChild = {
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly sex: Sex;
  readonly birthDate: LocalDate;
};

type Names = Readonly<Record<Sex, readonly [string, ...string[]]>>;
// Stems of surnames take an ending by sex; names are common ones put together by chance, the people do not exist.
const SURNAMES: Readonly<Record<Lang, readonly [string, ...string[]]>> = {
  kk: [
    'Үлгібаев',
    'Сынақов',
    'Әділханов',
    'Ғаламов',
    'Қайырғалиев',
    'Жәмішев',
    'Нұрғожин',
    'Өтегенов',
    'Ізбасаров',
    'Құлыншақов',
    'Шәйкенов',
    'Бөкейов',
    'Тілеужанов',
    'Мәулетов',
    'Ерғазин',
    'Дүйсенғалиев',
  ],
  ru: ['Примеров', 'Образцов', 'Семёнов', 'Ковалёв', 'Лебедев', 'Тарасов', 'Щербаков', 'Журавлёв', 'Ефимов', 'Королёв', 'Воробьёв', 'Юдин'],
};
const NAMES: Readonly<Record<Lang, Names>> = {
  kk: {
    male: ['Ерлан', 'Нұржан', 'Қанат', 'Дәурен', 'Әсет', 'Бауыржан', 'Ғалымжан', 'Мұрат', 'Сәкен', 'Олжас'],
    female: ['Әлия', 'Гүлнәр', 'Айгерім', 'Жанар', 'Меруерт', 'Қарлығаш', 'Назгүл', 'Өрзия', 'Сәуле', 'Ұлжан'],
  },
  ru: {
    male: ['Алексей', 'Дмитрий', 'Сергей', 'Николай', 'Виктор', 'Павел', 'Фёдор', 'Игорь'],
    female: ['Наталья', 'Ольга', 'Елена', 'Светлана', 'Ирина', 'Алёна', 'Татьяна', 'Юлия'],
  },
};
const FATHERS: Readonly<Record<Lang, readonly [string, ...string[]]>> = {
  kk: ['Серік', 'Болат', 'Қайрат', 'Төлеген', 'Жомарт', 'Әбіл'],
  ru: ['Петр', 'Иван', 'Владимир', 'Максим', 'Степан', 'Роман'],
};

/** An adult who cannot exist: born in 1885, serial 9xxx, a valid check digit (law.md E1). `serial` keeps numbers apart. */
export function inventAdult(chance: Chance, serial: number): InventedAdult {
  const lang: Lang = chance.value() < 0.68 ? 'kk' : 'ru';
  const sex: Sex = chance.value() < 0.58 ? 'female' : 'male';
  const birthDate = addDays('1885-01-01' as LocalDate, chance.between(0, 364));
  return {
    surname: `${chance.pick(SURNAMES[lang])}${sex === 'female' ? 'а' : ''}`,
    name: chance.pick(NAMES[lang][sex]),
    patronymic: patronymic(chance.pick(FATHERS[lang]), lang, sex),
    sex,
    lang,
    iin: inventIin(birthDate, sex, serial),
    birthDate,
  };
}

type Born = {
  readonly today: LocalDate;
  /** Whole years that the law asks for. */ readonly age?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
};

/** A child of that surname, between one and seventeen years old; no IIN: every living child's could be somebody's. */
export function inventChild(chance: Chance, parent: InventedAdult, { today, age }: Born): InventedChild {
  const sex: Sex = chance.value() < 0.5 ? 'female' : 'male';
  const stem = parent.sex === 'female' ? parent.surname.replace(/а$/u, '') : parent.surname;
  return {
    surname: sex === 'female' ? `${stem}а` : stem,
    name: chance.pick(NAMES[parent.lang][sex]),
    patronymic: chance.value() < 0.7 ? patronymic(chance.pick(FATHERS[parent.lang]), parent.lang, sex) : '',
    sex,
    birthDate: addDays(today, -chance.between(Math.max(420, ((age?.min ?? 0) + 1) * 366), (age?.max ?? 17) * 365)),
  };
}

function patronymic(father: string, lang: Lang, sex: Sex): string {
  if (lang === 'kk') return `${father}${sex === 'female' ? 'қызы' : 'ұлы'}`;
  return `${father}${sex === 'female' ? 'овна' : 'ович'}`;
}

/** The first number from the wanted serial on that has a check digit. */
function inventIin(birthDate: LocalDate, sex: Sex, serial: number): string {
  const head = `${birthDate.slice(2, 4)}${birthDate.slice(5, 7)}${birthDate.slice(8, 10)}${sex === 'male' ? 1 : 2}`;
  for (let number = serial; ; number += 1) {
    const digits = `${head}${9000 + (number % 1000)}`;
    const check = checkDigit(digits);
    if (check !== null) return `${digits}${check}`;
  }
}
