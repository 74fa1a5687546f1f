import { useMemo } from 'react';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { extendedDue } from '../../../shared/complaints/extended-due.ts';
import type { Reckoning } from '../../../shared/deadlines/reckoning.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { citeSource } from '../../../shared/law/cite.ts';
import { MovedTermNotice } from '../../parts/MovedTermNotice.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ReckoningView } from '../../ui/ReckoningView.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { ComplaintWords } from './complaint-words.ts';
import { reckonClocks } from './reckon-clocks.ts';

type Props = { readonly current: Complaint; readonly words: ComplaintWords };

/** The sum behind both clocks, day by day with reason and article; a stated term with its ground; extensions and the limit to file. */
export function ReckoningPanel({ current, words }: Props) {
  const { say, format, edition, catalogue, lang } = words;
  const { calendar } = useStore().world();
  const refusalText = useRefusalText();
  const { terms, extensions } = current;
  const sums = useMemo(() => reckonClocks({ catalogue, calendar }, edition, current), [catalogue, calendar, edition, current]);
  if (!terms) return <Empty icon="calendar" title={say('header.noTerm')} />;
  const { answer, forward } = sums.ok ? sums.value : { answer: null, forward: null };
  const stated = extensions[0]?.before ?? terms.due;
  return (
    <div className="q-stack">
      <MovedTermNotice moved={current.movedTerms} />
      {sums.ok ? null : <Notice kind="warning">{refusalText(sums.error)}</Notice>}
      {answer ? <Sum title="reckoning.answer" sum={answer} now={extendedDue(answer.due, extensions)} kept={terms.due} words={words} /> : null}
      {terms.basis === 'stated' ? (
        <Panel title={say('clock.answer')}>
          <Facts
            rows={[
              { label: say('reckoning.statedDue'), value: <strong>{format.dateWithWeekday(stated)}</strong> },
              { label: say('reckoning.statedGround'), value: terms.ground },
            ]}
          />
        </Panel>
      ) : null}
      {extensions.map((one) => (
        <Panel key={one.number.text} title={say('reckoning.extended', { until: format.dateWithWeekday(one.until) })}>
          <Facts
            rows={[
              { label: say('extend.ground'), value: one.ground },
              {
                label: say('reckoning.source'),
                value: `${citeSource(catalogue, one.source, lang)} (${say('extend.mark')})`,
              },
            ]}
          />
        </Panel>
      ))}
      {forward && terms.forward ? <Sum title="reckoning.forward" sum={forward} now={forward.due} kept={terms.forward.due} words={words} /> : null}
      {terms.fileBy ? (
        <Panel title={say('reckoning.fileBy', { date: format.dateWithWeekday(terms.fileBy) })}>
          <span className="q-soft">{say('reckoning.fileByHint')}</span>
        </Panel>
      ) : null}
    </div>
  );
}

type SumProps = {
  readonly title: string;
  readonly sum: Reckoning;
  /** The last day by the calendar of today, and the one that stands in the complaint. */
  readonly now: LocalDate;
  readonly kept: LocalDate;
  readonly words: ComplaintWords;
};

function Sum({ title, sum, now, kept, words: { say, format, lang, catalogue } }: SumProps) {
  const cite = (act: string, paragraph?: string) => citeSource(catalogue, { act, ...(paragraph && { paragraph }) }, lang);
  return (
    <Panel title={say(title, { duration: format.duration(sum.duration) })}>
      <div className="q-stack">
        {now !== kept ? <Notice kind="warning">{say('reckoning.moved', { now: format.date(now), kept: format.date(kept) })}</Notice> : null}
        <ReckoningView reckoning={sum} lang={lang} cite={cite} />
      </div>
    </Panel>
  );
}
