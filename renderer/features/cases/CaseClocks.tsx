import type { Case } from '../../../shared/cases/case.ts';
import { currentStep } from '../../../shared/cases/holder-of.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { HeadCell } from '../../parts/HeadCell.tsx';
import type { CaseWords } from './case-words.ts';
import { clocksOf } from './clocks-of.ts';

type Props = { readonly current: Case; readonly words: CaseWords; readonly today: LocalDate };

/** The term of the step and of the whole service; through the State Corporation two clocks run, each under its name. */
export function CaseClocks({ current, words, today }: Props) {
  const { say, edition, lang, format } = words;
  const clocks = clocksOf(useStore().world(), current);
  const moved = current.movedTerms?.findLast(({ from, to }) => from !== to);
  const step = currentStep(current, edition);
  const runs = clocks !== null && isRunning(current);
  const term = (due: LocalDate, estimated = false) =>
    runs ? <Term due={due} today={today} words={words} estimated={estimated} /> : <>{format.date(due)}</>;
  const both = current.application.channel === 'state-corporation';
  return (
    <>
      <HeadCell label={say('clock.step')}>
        {step ? (
          <>
            <Term due={step.due} today={today} words={words} time={step.dueAt ? format.time(step.dueAt) : ''} />
            <div className="q-soft q-clamp">{edition?.steps.find(({ id }) => id === step.step)?.title[lang]}</div>
          </>
        ) : (
          <span className="q-soft">{say(runs ? 'clock.between' : current.state === 'closed' ? 'clock.done' : 'clock.stopped')}</span>
        )}
      </HeadCell>
      <HeadCell label={say(both ? 'clock.applicant' : 'clock.whole')}>
        {clocks ? term(clocks.due, clocks.estimated) : null}
        {moved ? <div className="q-soft">{say('file:moved.was', { from: format.date(moved.from) })}</div> : null}
        {clocks && both ? (
          <>
            <div className="q-case-label">{say('clock.provider')}</div>
            {clocks.provider ? term(clocks.provider) : <span className="q-soft">{say('clock.notDelivered')}</span>}
          </>
        ) : null}
        {clocks?.deliverBackBy ? <div className="q-soft">{say('clock.deliverBack', { date: format.date(clocks.deliverBackBy) })}</div> : null}
      </HeadCell>
    </>
  );
}

/** The whole term runs until the result is handed over, stored for the applicant, or acceptance refused. */
const isRunning = (current: Case): boolean => !current.issue && !current.storage && !current.closed && current.state !== 'acceptance-refused';

type TermProps = {
  readonly due: LocalDate;
  readonly today: LocalDate;
  readonly words: CaseWords;
  readonly estimated?: boolean;
  /** Time of day, where the term is counted in minutes. */
  readonly time?: string;
};

function Term({ due, today, words, estimated = false, time = '' }: TermProps) {
  return (
    <div className="q-term">
      <strong>{[words.format.date(due), time].filter(Boolean).join(' ')}</strong>
      <TermBadge due={due} today={today} estimated={estimated} dateless />
    </div>
  );
}
