import type { Case } from '../../../shared/cases/case.ts';
import type { ComplaintStory } from './complaint-stories.ts';
import { COMPLAINT_WORDS } from './complaint-words.ts';
import { inventAdult } from './invented-people.ts';
import type { Chance } from './make-chance.ts';

type Ground = { readonly subject: Case | null; readonly chance: Chance; readonly place: number };

/** Apart from the numbers of applicants, which go in fives. */
const FIRST_SERIAL = 3;

/** What is written down at the counter: the applicant of the case complains, or somebody invented; and the ground of a stated term. */
export function inventIntake(story: ComplaintStory, { subject, chance, place }: Ground): { readonly intake: object; readonly ground: string } {
  const person = subject?.application.applicant ?? stranger(chance, place);
  const words = COMPLAINT_WORDS[person.lang];
  const { surname, name, patronymic, iin, address, phone, lang } = person;
  const complainant = { surname, name, ...(patronymic && { patronymic }), iin, address, phone, lang };
  const organisation = { name: words.organisation, bin: '991240999090', post: words.post };
  return {
    ground: words.stated,
    intake: {
      service: subject?.application.service ?? 'visits',
      region: subject?.application.region ?? 'national',
      addressee: story.addressee,
      way: story.way,
      ...(story.way === 'e-otinish' && { wayNumber: `ЖТ-${400_000 + place * 137}` }),
      about: aboutOf(story, subject, words),
      matter: story.matter,
      complainant: {
        ...(story.bare ? { ...complainant, iin: '', phone: '' } : complainant),
        ...(story.organisation && { organisation }),
      },
      essence: words.essence[story.matter],
      attachments: story.bare ? [] : words.attachments.slice(0, 1 + (place % 2)),
      ...(story.bare ? {} : { sheets: 1 + (place % 4) }),
      signed: !story.bare,
      // The result said how to complain: it is printed on it.
      ...(subject && { appealText: true }),
    },
  };
}

type Words = (typeof COMPLAINT_WORDS)[keyof typeof COMPLAINT_WORDS];

function aboutOf({ about }: ComplaintStory, subject: Case | null, words: Words): object {
  if (subject) return { kind: 'our-case', case: subject.id, number: subject.number.text };
  if (about === 'other-office') return { kind: 'other-case', office: words.otherOffice };
  if (about === 'worker') return { kind: 'state-corporation-worker', department: words.department, worker: words.worker };
  return { kind: 'no-case' };
}

function stranger(chance: Chance, place: number) {
  const adult = inventAdult(chance, FIRST_SERIAL + place * 5);
  const address =
    adult.lang === 'kk' ? `Үлгі ауданы, Сынақ ауылы, Бейбітшілік көшесі, ${place + 1}` : `Образцовый район, с. Пробное, ул. Мирная, ${place + 1}`;
  return { ...adult, address, phone: `+7700000${String(1000 + place * 7)}` };
}
