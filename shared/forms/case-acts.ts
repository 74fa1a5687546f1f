import type { Case } from '../cases/case.ts';
import type { LocalDateTime } from '../kernel/local-date-time.ts';

type Done = { readonly at: LocalDateTime; readonly by: string; readonly act: string; readonly params?: Readonly<Record<string, string>> };

type Mark = { readonly at: LocalDateTime; readonly by: string };

/** What was done with a case, as its row remembers it, in the order of time. `act` is a key under `card.act`. */
export function caseActs(current: Case): readonly Done[] {
  const done: Done[] = [];
  const add = (act: string, mark: Mark | null | undefined) => {
    if (mark) done.push({ at: mark.at, by: mark.by, act });
  };
  if (current.terms) add('registered', { at: current.receivedAt, by: current.registeredBy });
  add('refusedAcceptance', current.acceptanceRefusal);
  add('assigned', current.assignment);
  add('checked', current.completeness);
  add('drafted', current.draft);
  add('noticed', current.notice);
  const objection = current.notice?.objection;
  if (current.notice && objection) add('objected', { at: objection.at, by: current.notice.by });
  add('signed', current.decision);
  add('conversation', current.conversation ?? null);
  add('consentWithdrawn', current.consentWithdrawn ?? null);
  for (const mark of handling(current)) add(...mark);
  add('issued', current.issue);
  add('closed', current.closed);
  for (const { at, by, reason } of current.corrections) done.push({ at, by, act: 'corrected', params: { reason } });
  return done.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The way through the State Corporation and what was owed after the decision. */
function handling({ transfer, storage, obligations = [] }: Case): [act: string, mark: Mark | undefined][] {
  return [
    ['sent', transfer],
    ['delivered', transfer?.delivered],
    ['stored', storage],
    ['handedBack', storage?.handedBack],
    ['requestedBack', storage?.requestedBack],
    ...obligations.flatMap(({ received, reminders }): [string, Mark | undefined][] => [
      ...reminders.map((mark): [string, Mark] => ['reminded', mark]),
      ['certificate', received],
    ]),
  ];
}
