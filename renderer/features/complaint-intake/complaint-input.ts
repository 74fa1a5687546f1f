import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { type ComplaintIntake, ABOUT_KINDS } from '../../../shared/complaints/complaint.ts';
import { clockTime, joinMoment, splitMoment } from '../../ui/typed-moment.ts';
import type { ComplaintDraft } from './complaint-draft.ts';

/** Matters that are an act or the lack of one: the limit to file runs from the day the person learned of it (АППК art. 92). */
const LIMITED: readonly string[] = ['decision', 'acceptance-refusal', 'inaction'];

/** Does the matter chosen have a limit to file? */
export const hasLimit = ({ matter }: Pick<ComplaintDraft, 'matter'>): boolean => LIMITED.includes(matter);
/** Ways that bring a number of their own. */
export const isNumbered = ({ way }: Pick<ComplaintDraft, 'way'>): boolean => way === 'post' || way === 'e-otinish';

const given = <Key extends string>(key: Key, text: string): { readonly [K in Key]?: string } =>
  (text.trim() === '' ? {} : { [key]: text }) as { readonly [K in Key]?: string };

/** When it came, as far as it is typed; '930' is half past nine before the field is left, too. Empty: the minute of registration. */
export function typedMoment({ received }: Pick<ComplaintDraft, 'received'>): string {
  const { date, time } = splitMoment(received);
  return joinMoment({ date, time: clockTime(time) });
}

/** What is registered of a draft: only what its way, subject and matter ask for. What was typed under another choice stays in the draft. */
export function complaintInput(
  draft: ComplaintDraft,
  asksTerm: boolean,
): { readonly intake: unknown; readonly receivedAt?: string; readonly term?: unknown } {
  const { due, ground } = draft.term;
  return {
    intake: intakeOf(draft),
    ...given('receivedAt', typedMoment(draft)),
    ...(asksTerm && { term: { ...given('due', due), ground } }),
  };
}

function intakeOf(draft: ComplaintDraft): Record<string, unknown> {
  const { way, service, region, addressee, matter, essence } = draft;
  const { patronymic, actualAddress, organisation, ...complainant } = draft.complainant;
  const oral = way === 'oral';
  return {
    service,
    region,
    addressee,
    way,
    ...(isNumbered(draft) && given('wayNumber', draft.wayNumber)),
    about: aboutOf(draft),
    matter,
    complainant: {
      ...complainant,
      ...given('patronymic', patronymic),
      ...given('actualAddress', actualAddress),
      ...(organisation.present && { organisation: { name: organisation.name, bin: organisation.bin, ...given('post', organisation.post) } }),
    },
    essence,
    attachments: draft.attachments.split('\n').filter((line) => line.trim() !== ''),
    ...(draft.sheets.trim() !== '' && { sheets: numberOf(draft.sheets) }),
    signed: !oral && draft.signed,
    ...(hasLimit(draft) && given('learned', draft.learned)),
    ...(hasLimit(draft) && draft.appealText !== '' && { appealText: draft.appealText === 'yes' }),
    ...(draft.reviewing && { reviewing: true }),
  };
}

// What is no number stays as typed, and the schema says so.
const numberOf = (text: string): number | string => (/^\d+$/u.test(text.trim()) ? Number(text) : text);

function aboutOf({ about }: ComplaintDraft): Record<string, unknown> {
  const kind = ABOUT_KINDS.find((known) => known === about.kind) ?? 'no-case';
  const number = given('number', about.number);
  if (kind === 'our-case') return { kind, case: about.case, number: about.number };
  if (kind === 'other-case') return { kind, office: about.office, ...number };
  if (kind === 'no-case') return { kind };
  return { kind, department: about.department, ...given('worker', about.worker), ...number };
}

/** The same for the clocks and for what is missing, while something is still wrong: a date that is none is left out. */
export function intakeSoFar(draft: ComplaintDraft): ComplaintIntake {
  const learned = parseLocalDate(draft.learned) ? draft.learned : '';
  return intakeOf({ ...draft, learned }) as ComplaintIntake;
}
