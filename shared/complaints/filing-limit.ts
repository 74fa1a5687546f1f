import { plainSpan } from '../cases/plain-span.ts';
import { dottedDate } from '../kernel/dotted-date.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Catalogue } from '../law/catalogue.ts';
import { ruleInForce } from '../law/general-rules.ts';
import type { Complaint, ComplaintIntake } from './complaint.ts';

/**
 * Last day to file a complaint: three months from the day the act became known, six when it did not say how to complain (АППК art. 92(1), 92(1-1)).
 * Null when that day is not known or lies before the code (01.07.2021).
 */
export function fileByOf({ learned, appealText }: Pick<ComplaintIntake, 'learned' | 'appealText'>, catalogue: Catalogue): LocalDate | null {
  const rule = learned && ruleInForce(catalogue, appealText === false ? 'appeal-limit-no-text' : 'appeal-limit', learned);
  return learned && rule?.duration ? plainSpan(learned, rule.duration) : null;
}

/** The warning that a complaint came after the limit; it is registered and looked into all the same. Code: complaint-filed-late (date). */
export function filingWarning({ terms, receivedAt }: Pick<Complaint, 'terms' | 'receivedAt'>): Refusal | null {
  const fileBy = terms?.fileBy;
  return fileBy && dateOf(receivedAt) > fileBy ? { code: 'complaint-filed-late', params: { date: dottedDate(fileBy) } } : null;
}
