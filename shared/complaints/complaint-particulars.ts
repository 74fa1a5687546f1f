import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import type { Catalogue } from '../law/catalogue.ts';
import { ruleInForce } from '../law/general-rules.ts';
import { checkBin } from '../people/bin.ts';
import { checkIin } from '../people/iin.ts';
import { type Complaint, ComplaintIntake } from './complaint.ts';
import type { Particulars } from './complaint-facts.ts';

/** Particulars that a complaint should name; locale keys `complaints:particular.<id>`. */
export const PARTICULARS = ['organisation', 'bin', 'surname', 'name', 'iin', 'address', 'phone', 'essence', 'signature', 'case-number'] as const;
export type Particular = (typeof PARTICULARS)[number];

/**
 * What a complaint lacks: name, postal address, telephone (Standard 2015 p. 11), since 01.07.2021 the IIN (АППК art. 93), of a legal person its
 * name and BIN besides the names of who signs (art. 63), essence, signature unless oral. Named to the complainant, never a reason not to register (art. 64).
 */
export function missingParticulars(intake: ComplaintIntake, filed: LocalDate, catalogue: Catalogue): readonly Particular[] {
  const { complainant, essence, signed, way, about } = intake;
  const { organisation } = complainant;
  const codeAsked = ruleInForce(catalogue, 'appeal-limit', filed) !== null;
  const lacks: Readonly<Record<Particular, boolean>> = {
    surname: complainant.surname === '',
    name: complainant.name === '',
    organisation: organisation?.name === '',
    bin: codeAsked && organisation !== undefined && !checkBin(organisation.bin).ok,
    iin: codeAsked && !organisation && !checkIin(complainant.iin, filed).ok,
    address: complainant.address === '',
    phone: complainant.phone === '',
    essence: essence === '',
    signature: !signed && way !== 'oral',
    'case-number': about.kind === 'other-case' && !about.number,
  };
  return PARTICULARS.filter((particular) => lacks[particular]);
}

/** The same for a row. */
export const missingOf = (current: Complaint, catalogue: Catalogue): readonly Particular[] =>
  missingParticulars(current.intake, dateOf(current.receivedAt), catalogue);

type Complete<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The intake with what was told later. */
export function withParticulars(intake: ComplaintIntake, told: Particulars): ComplaintIntake {
  const { essence, attachments, signed, ...person } = told;
  const said = Object.fromEntries(Object.entries(person).filter(([, text]) => text !== undefined)) as Complete<typeof person>;
  return {
    ...intake,
    complainant: { ...intake.complainant, ...said },
    ...(essence !== undefined && { essence }),
    ...(attachments && { attachments }),
    ...(signed && { signed }),
  };
}

/** Texts that a correction may touch; addressee, way and subject are facts of the intake, not slips. */
export const CORRECTABLE = [
  'complainant.surname',
  'complainant.name',
  'complainant.patronymic',
  'complainant.iin',
  'complainant.address',
  'complainant.actualAddress',
  'complainant.phone',
  'complainant.lang',
  'complainant.organisation.name',
  'complainant.organisation.bin',
  'complainant.organisation.post',
  'essence',
  'wayNumber',
] as const;

/** The text at a correctable path; null when the path is none, or names an organisation where a person complains. */
export function textAtPath(intake: ComplaintIntake, path: string): string | null {
  if (!(CORRECTABLE as readonly string[]).includes(path)) return null;
  const holder = holderOf(intake, path.split('.').slice(0, -1));
  if (!holder) return null;
  const value = holder[path.split('.').at(-1) ?? ''];
  return typeof value === 'string' ? value : '';
}

type Holder = Readonly<Record<string, unknown>>;
const holderOf = (intake: ComplaintIntake, keys: readonly string[]): Holder | undefined =>
  keys.reduce<Holder | undefined>((inner, key) => inner?.[key] as Holder | undefined, intake);

/** The intake with the text at a path; null when the path or the result is impossible. */
export function withText(intake: ComplaintIntake, path: string, text: string): ComplaintIntake | null {
  if (textAtPath(intake, path) === null) return null;
  const parsed = ComplaintIntake.safeParse(replaced(intake, path.split('.'), text));
  return parsed.success ? parsed.data : null;
}

const replaced = (inner: Holder, [key = '', ...rest]: readonly string[], text: string): Holder => ({
  ...inner,
  [key]: rest.length === 0 ? text : replaced(inner[key] as Holder, rest, text),
});
