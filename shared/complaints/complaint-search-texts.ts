import type { Complaint } from './complaint.ts';

/** What a complaint is found by, as it was written. */
export type ComplaintSearchTexts = {
  /** Of the person and of the organisation. */
  readonly names: readonly string[];
  /** IIN and BIN. */
  readonly codes: readonly string[];
  readonly phones: readonly string[];
  /** Its own, of its letters, of the case, of E-Otinish or the post. */
  readonly numbers: readonly string[];
};

const told = (texts: readonly (string | undefined)[]): string[] => texts.flatMap((text) => (text ? [text] : []));

/** Empty ones are left out. */
export function complaintSearchTexts({ number, intake, answer, forwarding, extensions }: Complaint): ComplaintSearchTexts {
  const { about, wayNumber, complainant } = intake;
  const { surname, name, patronymic, iin, phone, organisation } = complainant;
  return {
    names: told([surname, name, patronymic, organisation?.name]),
    codes: told([iin, organisation?.bin]),
    phones: told([phone]),
    numbers: told([
      number.text,
      answer?.number.text,
      forwarding?.number.text,
      ...extensions.map((one) => one.number.text),
      about.kind === 'no-case' ? undefined : about.number,
      wayNumber,
    ]),
  };
}
