import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';

type ObligationFact = Extract<CaseFact, { type: 'certificate-received' | 'reminder-sent' }>;

/** The fold of what comes after the decision; a fact about an obligation that is not here, or a second certificate, shows as a conflict. */
export function applyObligationFact(row: Case, fact: ObligationFact): Case {
  const { at, by } = fact;
  const found = row.obligations?.find(({ id }) => id === fact.obligation);
  if (!found || (fact.type === 'certificate-received' && found.received)) return { ...row, conflict: true };
  const changed =
    fact.type === 'reminder-sent'
      ? { ...found, reminders: [...found.reminders, { at, by }] }
      : { ...found, received: { at, by, date: fact.date, number: fact.number } };
  return { ...row, obligations: (row.obligations ?? []).map((one) => (one === found ? changed : one)) };
}
