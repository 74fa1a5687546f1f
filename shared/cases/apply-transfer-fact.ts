import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';

type TransferFact = Extract<
  CaseFact,
  { type: 'package-sent' | 'package-delivered' | 'result-received' | 'result-handed-back' | 'result-requested-back' }
>;

/** The fold of the State Corporation's facts: total like the rest, a fact out of turn shows as a conflict and moves nothing. */
export function applyTransferFact(row: Case, fact: TransferFact): Case {
  const done = { at: fact.at, by: fact.by };
  const { transfer, storage } = row;
  switch (fact.type) {
    case 'package-sent':
      return row.state === 'accepted'
        ? { ...row, state: 'with-courier', transfer: { ...done, package: fact.package, due: fact.due } }
        : outOfTurn(row);
    case 'package-delivered':
      if (row.state !== 'with-courier' || !transfer) return outOfTurn(row);
      return { ...row, state: 'at-provider', transfer: { ...transfer, delivered: { ...done, receivedBy: fact.receivedBy } } };
    case 'result-received':
      if (row.state !== 'at-provider' && row.state !== 'handed-back') return outOfTurn(row);
      return { ...row, state: 'stored', storage: { ...done, number: fact.number, date: fact.date, until: fact.storageUntil } };
    case 'result-handed-back':
      return row.state === 'stored' && storage ? { ...row, state: 'handed-back', storage: { ...storage, handedBack: done } } : outOfTurn(row);
    case 'result-requested-back':
      if (row.state !== 'handed-back' || !storage) return outOfTurn(row);
      return { ...row, storage: { ...storage, requestedBack: { ...done, due: fact.due } } };
  }
}

const outOfTurn = (row: Case): Case => ({ ...row, conflict: true });
