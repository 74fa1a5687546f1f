import { type ApplicationDraft, type DocumentDraft, emptyDocument, emptyDraft } from '../../../shared/cases/application-draft.ts';
import { addDays, type LocalDate } from '../../../shared/kernel/local-date.ts';
import { documentsFor } from '../../../shared/law/documents-for.ts';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { particularsFor, questionsFor } from '../../../shared/law/questions-for.ts';
import type { Filing } from './practice-filings.ts';
import { type InventedAdult, type InventedChild, inventChild } from './invented-people.ts';
import type { Chance } from './make-chance.ts';

const STREETS = {
  kk: ['Мектеп көшесі', 'Бейбітшілік көшесі', 'Үлгі көшесі', 'Тәуелсіздік көшесі'],
  ru: ['ул. Школьная', 'ул. Мира', 'ул. Образцовая', 'ул. Независимости'],
} as const;
const HOMES = {
  kk: ['қорғаншының үйі', 'патронат тәрбиешінің отбасы', 'Үлгі балалар үйі'],
  ru: ['дом опекуна', 'семья патронатного воспитателя', 'Образцовый детский дом'],
} as const;
const PLACES = { kk: 'Үлгі ауданы, Сынақ ауылы', ru: 'Образцовый район, с. Пробное' } as const;
const COURTS = { kk: 'Үлгі аудандық соты', ru: 'Образцовый районный суд' } as const;

type Wanted = {
  readonly adult: InventedAdult;
  readonly today: LocalDate;
  readonly edition: Edition;
  readonly filing: Filing;
  /** What is wrong with the package: nothing, a document is missing, or one has expired. */
  readonly fault: 'none' | 'missing' | 'expired';
  readonly chance: Chance;
};

/** An application as a clerk would type it. */
export function inventApplication(wanted: Wanted): ApplicationDraft {
  const { adult, today, chance } = wanted;
  const { lang } = adult;
  const { service, channel } = wanted.filing;
  const blank = emptyDraft({ service, region: 'national', channel, lang });
  const answers = allAnswers(wanted);
  const children = Array.from({ length: chance.value() < 0.2 ? 2 : 1 }, () => inventChild(chance, adult, { today, age: wanted.edition.childAge }));
  const youngest = children.reduce((latest, child) => (child.birthDate > latest ? child.birthDate : latest), children[0]?.birthDate ?? today);
  const residence = chance.pick(HOMES[lang]);
  return {
    ...blank,
    applicant: {
      ...blank.applicant,
      surname: adult.surname,
      name: adult.name,
      patronymic: adult.patronymic,
      iin: adult.iin,
      birthDate: adult.birthDate,
      sex: adult.sex,
      address: `${PLACES[lang]}, ${chance.pick(STREETS[lang])}, ${chance.between(1, 90)}`,
      phone: `+7700000${String(chance.between(0, 9999)).padStart(4, '0')}`,
    },
    children: children.map((child) => childOf(child, residence)),
    answers,
    particulars: particularsOf(wanted, answers),
    courtDecision: { court: COURTS[lang], date: courtDate(youngest, today, chance), number: `2-${chance.between(100, 4999)}` },
    documents: documentsOf(wanted, answers),
    identity:
      channel === 'portal'
        ? { document: 'digital-document', number: '', validUntil: '' }
        : { document: chance.value() < 0.8 ? 'id-card' : 'digital-document', number: '', validUntil: '' },
    consent: { ...blank.consent, given: true },
  };
}

const childOf = (child: InventedChild, residence: string) => ({ ...child, iin: '', residence });

// After the youngest child was born, before today.
const courtDate = (born: LocalDate, today: LocalDate, chance: Chance): LocalDate => {
  const latest = addDays(today, -30);
  const wanted = addDays(today, -chance.between(60, 900));
  return wanted > born ? wanted : addDays(born, 20) < latest ? addDays(born, 20) : latest;
};

/** The answers of the filing; whatever else is asked is answered "no". */
function allAnswers({ edition, filing }: Wanted): Record<string, boolean> {
  const given: Record<string, boolean> = { ...filing.answers };
  for (;;) {
    const open = questionsFor(edition, filing.channel, given).filter(({ id }) => given[id] === undefined);
    if (open.length === 0) return given;
    for (const { id } of open) given[id] = false;
  }
}

function particularsOf({ edition, today, adult }: Wanted, answers: Readonly<Record<string, boolean>>): Record<string, string> {
  const text = { text: adult.lang === 'kk' ? 'оқу үлгісі' : 'учебный пример', date: addDays(today, 20), number: '210000' } as const;
  return Object.fromEntries(particularsFor(edition, answers).map(({ id, kind }) => [id, text[kind]]));
}

function documentsOf({ edition, filing, fault, today, chance }: Wanted, answers: Readonly<Record<string, boolean>>): DocumentDraft[] {
  const requirements = documentsFor(edition, filing.channel, answers);
  const last = requirements.at(-1)?.id;
  return requirements.map((requirement): DocumentDraft => {
    const blank = emptyDocument(requirement.id);
    if (fault === 'missing' && requirement.id === last) return { ...blank, state: 'missing' };
    const validUntil = requirement.expires
      ? addDays(today, fault === 'expired' && requirement.id === last ? -chance.between(3, 60) : chance.between(40, 700))
      : '';
    const seenAs = requirement.kind === 'document' && chance.value() < 0.5 ? 'copy' : 'original';
    return { ...blank, state: 'present', seenAs, sheets: String(chance.between(1, 4)), validUntil };
  });
}
