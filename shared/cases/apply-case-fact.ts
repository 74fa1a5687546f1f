import { withValueAt } from './application-path.ts';
import { withAttachment, withoutAttachment } from './attachments.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { applyBlockFact } from './apply-block-fact.ts';
import { applyDraftFact } from './apply-draft-fact.ts';
import { applyObligationFact } from './apply-obligation-fact.ts';
import { applyMoveFact, type MoveType, takenIn } from './apply-move-fact.ts';
import { applySettlement } from './apply-settlement.ts';
import { applyTransferFact } from './apply-transfer-fact.ts';
import { inConflict, isSettled, whileOpen } from './row-changes.ts';
import { newCase, orphanCase } from './new-case.ts';

type Of<Type extends CaseFact['type']> = Extract<CaseFact, { type: Type }>;

/**
 * The fold: never refuses, asks no clock, and an old fact stays foldable for ever. It does not read the workflow table (that may change);
 * where two authentic facts clash, both stand in the journal, the row keeps what was first, and `conflict` is set for the head to settle.
 */
export function applyCaseFact(current: Case | null, fact: CaseFact, office: string): Case {
  if (fact.type === 'application-registered') return current ? inConflict(current) : registered(fact, office);
  if (fact.type === 'acceptance-refused' && fact.intake && !current) return refusedAtCounter(fact, fact.intake, office);
  if (fact.type === 'case-taken-in') return takenIn(current, fact, office);
  const row = current ?? orphanCase(fact, office);
  if (fact.type === 'case-sent-away' || fact.type === 'case-move-answered') return applyMoveFact(row, fact);
  return fact.type === 'conflict-settled' ? applySettlement(row, fact) : apply(row, fact);
}

function apply(row: Case, fact: Exclude<CaseFact, Of<'application-registered' | 'conflict-settled' | MoveType>>): Case {
  const done = { at: fact.at, by: fact.by };
  switch (fact.type) {
    case 'acceptance-refused':
      return isSettled(row) ? inConflict(row) : { ...row, state: 'acceptance-refused', acceptanceRefusal: { ...done, ...refusalOf(fact) } };
    case 'case-assigned':
      return assigned(row, fact);
    case 'completeness-confirmed':
      return whileOpen(row, { completeness: done }, ['registered', 'assigned'].includes(row.state) ? 'checked' : row.state);
    case 'decision-signed':
      return signed(row, fact);
    case 'result-issued':
      return issued(row, fact);
    case 'case-closed':
      return (!row.issue && !row.storage?.handedBack) || row.closed ? inConflict(row) : { ...row, state: 'closed', closed: done };
    case 'case-corrected':
      return corrected(row, fact);
    case 'terms-recomputed':
      return recomputed(row, fact);
    case 'form-printed':
      return printed(row, fact);
    case 'attachment-added':
    case 'attachment-removed':
    case 'consent-withdrawn':
    case 'data-blocked':
    case 'data-unblocked':
      return applyPersonalDataFact(row, fact);
    case 'certificate-received':
    case 'reminder-sent':
      return applyObligationFact(row, fact);
    case 'package-sent':
    case 'package-delivered':
    case 'result-received':
    case 'result-handed-back':
    case 'result-requested-back':
      return applyTransferFact(row, fact);
    default:
      return applyDraftFact(row, fact);
  }
}

function assigned(row: Case, { at, by, executor, resolution }: Of<'case-assigned'>): Case {
  const assignment = { at, by, ...(resolution !== undefined && { resolution }) };
  return whileOpen(row, { executor, assignment }, row.state === 'registered' ? 'assigned' : row.state);
}

type PersonalDataFact = Of<'attachment-added' | 'attachment-removed' | 'consent-withdrawn' | 'data-blocked' | 'data-unblocked'>;

/** Scans, a consent taken back, a block: they move no step. */
function applyPersonalDataFact(row: Case, fact: PersonalDataFact): Case {
  const done = { at: fact.at, by: fact.by };
  switch (fact.type) {
    case 'attachment-added':
      return { ...row, attachments: withAttachment(row, { ...done, ...fact.attachment }) };
    case 'attachment-removed':
      return { ...row, attachments: withoutAttachment(row, fact.hash) };
    case 'consent-withdrawn':
      return row.consentWithdrawn ? inConflict(row) : { ...row, consentWithdrawn: { ...done, stopBy: fact.stopBy } };
    default:
      return applyBlockFact(row, fact);
  }
}

function registered(fact: Of<'application-registered'>, office: string): Case {
  const { number, edition, application, terms } = fact;
  const state = number.series === 'sc-receipt' ? 'accepted' : 'registered';
  return newCase({
    id: fact.case,
    office,
    state,
    number,
    edition,
    receivedAt: fact.receivedAt ?? fact.at,
    application,
    terms,
    registeredBy: fact.by,
  });
}

function refusedAtCounter(fact: Of<'acceptance-refused'>, intake: NonNullable<Of<'acceptance-refused'>['intake']>, office: string): Case {
  const row = newCase({ id: fact.case, office, state: 'acceptance-refused', ...intake, receivedAt: fact.at, terms: null, registeredBy: fact.by });
  return { ...row, acceptanceRefusal: { at: fact.at, by: fact.by, ...refusalOf(fact) } };
}

const refusalOf = (fact: Of<'acceptance-refused'>) => ({
  missing: fact.missing,
  expired: fact.expired,
  ...(fact.note !== undefined && { note: fact.note }),
});

function signed(row: Case, fact: Of<'decision-signed'>): Case {
  const decision = { at: fact.at, by: fact.by, draftedBy: row.draft?.by ?? '', kind: fact.kind, number: fact.number, date: fact.date };
  if (isSettled(row)) return { ...row, otherDecisions: [...(row.otherDecisions ?? []), decision], conflict: true };
  const undrafted = row.draft?.draft.kind !== fact.kind;
  const obligations = fact.obligations && { obligations: fact.obligations.map((one) => ({ ...one, reminders: [] })) };
  return { ...row, state: 'signed', decision, ...obligations, conflict: row.conflict || undrafted };
}

function issued(row: Case, { at, by, receiver }: Of<'result-issued'>): Case {
  return (!row.decision && !row.storage) || row.issue ? inConflict(row) : { ...row, state: 'issued', issue: { at, by, receiver } };
}

function recomputed(row: Case, { at, terms, before, package: cause }: Of<'terms-recomputed'>): Case {
  const moved = { at, from: before, to: terms.due, package: cause };
  // Two computers may write the same consequence down.
  if (row.movedTerms?.some((one) => one.package === cause)) return row;
  return { ...row, terms, movedTerms: [...(row.movedTerms ?? []), moved] };
}

function printed(row: Case, { at, by, form, lang, copies }: Of<'form-printed'>): Case {
  return { ...row, prints: [...row.prints, { at, by, form, lang, copies }] };
}

function corrected(row: Case, fact: Of<'case-corrected'>): Case {
  const application = withValueAt(row.application, fact.path, fact.value);
  const { at, by, path, before, after, reason, afterSigning } = fact;
  const corrections = [...row.corrections, { at, by, path, before, after, reason, ...(afterSigning && { afterSigning }) }];
  return {
    ...row,
    application: application ?? row.application,
    terms: fact.terms ?? row.terms,
    corrections,
    conflict: row.conflict || application === null,
  };
}
