import type { BulkGroup } from '../../../renderer/store/store.ts';
import type { RegistrationNumber } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import type { Office } from '../../../shared/cases/office.ts';
import { addDays, type LocalDate } from '../../../shared/kernel/local-date.ts';
import { atMinute } from '../../../shared/kernel/local-date-time.ts';

const SURNAMES =
  `Абаев Әбенов Айтбаев Ақылбеков Алимов Әлиев Аманов Андреев Асанов Ахметов Байжанов Бекетов Беляев Бердібеков Болатов Васильев Волков Ғабитов Ғалымов Григорьев
Дәулетов Джаксыбеков Дмитриев Дүйсенов Егоров Ермеков Есенов Жақсыбеков Жанболатов Жұмабаев Зайцев Захаров Ибраев Иванов Исабеков Кәрімов Касымов Қайратов Қасымов Қожахметов
Құнанбаев Ким Ковалёв Козлов Кузнецов Лебедев Ли Мақсұтов Мамбетов Медеуов Михайлов Мұқанов Мұхаметжанов Нұрғалиев Нұрпейісов Омаров Оразбаев Оспанов Павлов Пак Петров Рахимов
Рысбеков Сағынтаев Садықов Сапаров Сейітов Сергеев Серіков Смағұлов Смирнов Соколов Сүлейменов Тажин Тәжібаев Тілеубеков Төлегенов Төреханов Тұрсынов Уәлиев Умаров Үсенов Фёдоров Хамитов
Хасенов Цой Шарипов Шәкіров Шевченко Ыбыраев Ысқақов Юсупов Яковлев`.split(/\s+/u);
const MEN =
  `Абай Алмас Андрей Арман Асхат Бауыржан Бекзат Виктор Ғалым Дәурен Данияр Денис Ерлан Жанат Қайрат Қуат Мақсат Марат Мұрат Нұрлан Олжас Рустам Сәкен Серік Тимур Төлеген Ұлан Ыбырай`.split(
    ' ',
  );
const WOMEN =
  `Әлия Айгүл Айжан Айнұр Алма Анна Бақыт Ботагөз Гүлнар Дана Дәмелі Елена Жанар Зере Ирина Қарлығаш Құралай Ләззат Мәдина Меруерт Назгүл Ольга Сәуле Толқын Ұлбосын Шолпан`.split(
    ' ',
  );

/** A small reproducible source of chance (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** A synthetic number with a right check digit; serials 9000-9999 (law.md E1). */
function iinOf(pick: (below: number) => number, birthDate: string, female: boolean): string {
  const century = (birthDate < '2000' ? 3 : 5) + (female ? 1 : 0);
  for (;;) {
    const digits = `${birthDate.slice(2, 4)}${birthDate.slice(5, 7)}${birthDate.slice(8, 10)}${century}${9000 + pick(1000)}`;
    const sum = (from: number) => [...digits].reduce((total, digit, index) => total + Number(digit) * (((index + from) % 11) + 1), 0) % 11;
    const check = sum(0) < 10 ? sum(0) : sum(2);
    if (check < 10) return `${digits}${check}`;
  }
}

export type ManyCases = {
  readonly count: number;
  readonly office: Office;
  readonly today: LocalDate;
  readonly seed?: number;
  readonly open?: number;
};

/** Facts of synthetic cases, one entry each, oldest first; the last `open` of them are still under way. */
export function* manyCases({ count, office, today, seed = 1, open = Math.ceil(count * 0.03) }: ManyCases): Generator<BulkGroup> {
  const pick = chance(seed);
  const clerk = office.staff.find(({ roles }) => roles.includes('clerk'))?.id ?? '';
  const head = office.staff.find(({ roles }) => roles.includes('head'))?.id ?? '';
  const executors = office.staff.filter(({ roles }) => roles.includes('executor')).map(({ id }) => id);
  const perDay = Math.max(1, Math.ceil(count / 1800));
  for (let index = 0; index < count; index += 1) {
    const finished = index < count - open;
    const age = finished ? 10 + Math.floor((count - open - index) / perDay) : pick(9);
    const day = addDays(today, -age);
    const at = atMinute(day, 540 + pick(480));
    const id = uuidOf(pick);
    const year = Number(day.slice(0, 4));
    const executor = executors[pick(executors.length)] ?? '';
    const facts: CaseFact[] = [registration({ pick, id, at, clerk, number: numberOf('incoming', year, index + 1), day })];
    const depth = finished ? 6 : pick(5);
    const then: CaseFact[] = [
      { type: 'case-assigned', case: id, at, by: head, executor },
      { type: 'completeness-confirmed', case: id, at, by: executor },
      {
        type: 'grant-drafted',
        case: id,
        at,
        by: executor,
        draft: { kind: 'grant', fields: { place: 'Білім бөлімі, 3-кабинет', schedule: 'Сенбі, 10:00–12:00' } },
      },
      { type: 'decision-signed', case: id, at, by: head, kind: 'grant', number: numberOf('outgoing', year, index + 1), date: addDays(day, 4) },
      { type: 'result-issued', case: id, at, by: clerk, receiver: { who: 'applicant' } },
      { type: 'case-closed', case: id, at, by: clerk },
    ];
    facts.push(...then.slice(0, depth));
    yield { facts, actor: { staff: clerk, role: 'clerk' } };
  }
}

const numberOf = (series: RegistrationNumber['series'], year: number, serial: number): RegistrationNumber => ({
  series,
  mark: 'К1',
  year,
  serial,
  text: `К1-${year}-${String(serial).padStart(6, '0')}`,
});

function uuidOf(pick: (below: number) => number): string {
  const hex = Array.from({ length: 32 }, () => pick(16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

type Parts = {
  readonly pick: (below: number) => number;
  readonly id: string;
  readonly at: ReturnType<typeof atMinute>;
  readonly clerk: string;
  readonly number: RegistrationNumber;
  readonly day: LocalDate;
};

function registration({ pick, id, at, clerk, number, day }: Parts): CaseFact {
  const person = (from: number, span: number) => {
    const female = pick(2) === 1;
    const birthDate = `${from + pick(span)}-${two(1 + pick(12))}-${two(1 + pick(28))}` as LocalDate;
    const surname = SURNAMES[pick(SURNAMES.length)] ?? '';
    const father = MEN[pick(MEN.length)] ?? '';
    const inflected = female && /(?:ов|ев|ёв|ин)$/u.test(surname) ? `${surname}а` : surname;
    const names = female ? WOMEN : MEN;
    return {
      surname: inflected,
      name: names[pick(names.length)] ?? '',
      patronymic: `${father}${female ? 'қызы' : 'ұлы'}`,
      birthDate,
      sex: female ? 'female' : 'male',
      iin: iinOf(pick, birthDate, female),
    } as const;
  };
  return {
    type: 'application-registered',
    case: id,
    at,
    by: clerk,
    number,
    edition: 'visits-national-2020',
    application: {
      service: 'visits',
      region: 'national',
      channel: 'office',
      applicant: {
        ...person(1960, 40),
        address: `Үлгі ауданы, Сынақ көшесі, ${1 + pick(200)}-үй, ${1 + pick(90)}-пәтер`,
        phone: `+7700${String(pick(10_000_000)).padStart(7, '0')}`,
        lang: pick(2) === 0 ? 'kk' : 'ru',
      },
      children: [person(2009, 16)],
      courtDecision: {
        court: 'Үлгі аудандық соты',
        date: addDays(day, -300 - pick(1000)),
        number: `2-${1 + pick(9000)}/${Number(day.slice(0, 4)) - 1}`,
      },
      answers: {},
      documents: ['application', 'identity', 'court-decision', 'residence', 'character', 'income'].map((requirement) => ({
        requirement,
        state: 'present',
        seenAs: 'original',
      })),
      identity: { document: 'id-card', number: '000000000' },
      consent: { given: true, text: 'consent-1', lang: 'kk' },
    },
    terms: {
      registered: day,
      due: addDays(day, 7),
      steps: [1, 5, 7].map((days, step) => ({ step: ['intake', 'review', 'sending'][step] ?? '', due: addDays(day, days) })),
      estimated: false,
    },
  };
}
