import type { Addressee, Complaint } from './complaint.ts';

/** Who reviews over the head of the body complained about. */
const ABOVE: readonly Addressee[] = ['akimat', 'authorised-body', 'court'];

/**
 * Must the complaint go on to another body? It is not for this one at all (АППК art. 65), or it is addressed above it: then here it may only be
 * satisfied in full (art. 91(4)). Before 01.07.2021, and at the body that reviews it, no.
 */
export const mustGoOn = ({ intake, terms }: Pick<Complaint, 'intake' | 'terms'>): boolean =>
  terms?.forward !== undefined && (terms.forward.rule === 'appeal-redirect' || ABOVE.includes(intake.addressee));
