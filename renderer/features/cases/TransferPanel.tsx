import type { Case } from '../../../shared/cases/case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { CaseWords } from './case-words.ts';

type Props = { readonly current: Case; readonly words: CaseWords; readonly today: LocalDate };

/** The way of the package and of the result through the State Corporation, seen from its counter. */
export function TransferPanel({ current, words, today }: Props) {
  const { say, format, staff } = words;
  const { transfer, storage, state } = current;
  if (!transfer && !storage) return null;
  const line = ({ at, by }: { readonly at: Parameters<typeof format.dateTime>[0]; readonly by: string }, more?: string) =>
    [format.dateTime(at), staff(by), more].filter(Boolean).join(', ');
  const term = (due: LocalDate, runs: boolean) => (runs ? <TermBadge due={due} today={today} /> : format.date(due));
  const received = storage ? say('transfer.result', { number: storage.number, date: format.date(storage.date) }) : '';
  return (
    <Panel title={say('transfer.title')}>
      <Facts
        rows={[
          { label: say('transfer.package'), value: transfer ? <strong>{transfer.package.text}</strong> : null },
          { label: say('transfer.sent'), value: transfer ? line(transfer) : null },
          { label: say('transfer.due'), value: transfer?.due ? term(transfer.due, !transfer.delivered) : null },
          { label: say('transfer.delivered'), value: transfer?.delivered ? line(transfer.delivered, transfer.delivered.receivedBy) : null },
          { label: say('transfer.received'), value: storage ? line(storage, received) : null },
          { label: say('transfer.until'), value: storage?.until ? term(storage.until, state === 'stored') : null },
          { label: say('transfer.handedBack'), value: storage?.handedBack ? line(storage.handedBack) : null },
          { label: say('transfer.requestedBack'), value: storage?.requestedBack ? line(storage.requestedBack) : null },
          { label: say('transfer.returnDue'), value: storage?.requestedBack ? term(storage.requestedBack.due, state === 'handed-back') : null },
        ]}
      />
    </Panel>
  );
}
