import type { Case } from '../../../shared/cases/case.ts';
import { obligationState } from '../../../shared/cases/obligations.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { citeSource } from '../../../shared/law/cite.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { CaseWords } from './case-words.ts';
import { obligationTitle } from './obligation-title.ts';

type Props = { readonly current: Case; readonly words: CaseWords; readonly today: LocalDate };

const LOOK = { received: ['green', 'check'], waiting: ['neutral', 'clock'], overdue: ['red', 'error'] } as const;

/** What is owed after the decision: until when, by which article, reminders, and what came. */
export function ObligationsPanel({ current, words, today }: Props) {
  const { say, term, format, staff, lang, edition } = words;
  const { catalogue } = useStore().world();
  const { obligations = [] } = current;
  if (obligations.length === 0) return null;
  return (
    <Panel title={say('obligations.title')}>
      <div className="q-stack">
        {obligations.map((owed) => {
          const { id, due, workingDay = due, received, reminders } = owed;
          const state = obligationState(owed, today);
          const [tone, icon] = LOOK[state];
          const source = edition?.obligations.find((known) => known.id === id)?.source;
          return (
            <Facts
              key={id}
              rows={[
                {
                  label: obligationTitle(id, words),
                  value: (
                    <Badge tone={tone} icon={icon}>
                      {term(`obligationState.${state}`)}
                    </Badge>
                  ),
                },
                { label: say('obligations.due'), value: received ? format.date(workingDay) : <TermBadge due={workingDay} today={today} /> },
                { label: say('obligations.yearEnds'), value: workingDay === due ? null : format.dateWithWeekday(due) },
                {
                  label: say('obligations.received'),
                  value: received ? say('obligations.certificate', { number: received.number, date: format.date(received.date) }) : null,
                },
                {
                  label: say('obligations.reminders'),
                  value:
                    reminders.length > 0
                      ? reminders.map(({ at, by }, index) => <div key={index}>{[format.dateTime(at), staff(by)].join(', ')}</div>)
                      : null,
                },
                { label: say('obligations.cite'), value: source ? citeSource(catalogue, source, lang) : null },
              ]}
            />
          );
        })}
      </div>
    </Panel>
  );
}
