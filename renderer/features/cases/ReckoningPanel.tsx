import { useMemo } from 'react';
import type { Case } from '../../../shared/cases/case.ts';
import { citeSource, citeSources } from '../../../shared/law/cite.ts';
import { MovedTermNotice } from '../../parts/MovedTermNotice.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ReckoningView } from '../../ui/ReckoningView.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { CaseWords } from './case-words.ts';
import { reckonCase } from '../../../shared/cases/reckon-case.ts';

/** The sum behind the due dates: each day counted or skipped, with its reason and the article; both clocks where two run. */
export function ReckoningPanel({ current, words }: { readonly current: Case; readonly words: CaseWords }) {
  const { say, format, lang, edition } = words;
  const { catalogue, calendar } = useStore().world();
  const refusalText = useRefusalText();
  const { terms } = current;
  const reckoned = useMemo(() => reckonCase({ catalogue, calendar }, current), [catalogue, calendar, current]);
  if (!terms) return <Empty icon="calendar" title={say('reckoning.none')} />;
  if (!reckoned.ok) return <Notice kind="warning">{refusalText(reckoned.error)}</Notice>;
  const { whole, steps, provider, deliverBack } = reckoned.value;
  const act = catalogue.acts.find(({ id }) => id === edition?.act);
  const cite = (id: string, paragraph?: string) => citeSource(catalogue, { act: id, ...(paragraph && { paragraph }) }, lang);
  const stepName = (id: string) => edition?.steps.find((one) => one.id === id)?.title[lang] ?? id;
  const both = current.application.channel === 'state-corporation';
  return (
    <div className="q-stack">
      <MovedTermNotice moved={current.movedTerms} />
      {whole.due !== terms.due ? (
        <Notice kind="warning">{say('reckoning.moved', { now: format.date(whole.due), kept: format.date(terms.due) })}</Notice>
      ) : null}
      {act ? <div className="q-soft">{say('reckoning.editionLine', { edition: act.title[lang] })}</div> : null}
      <Panel title={say(both ? 'reckoning.applicant' : 'reckoning.whole', { duration: format.duration(whole.duration) })}>
        <ReckoningView reckoning={whole} lang={lang} cite={cite} />
      </Panel>
      {provider ? (
        <Panel title={say('reckoning.provider', { duration: format.duration(provider.duration) })}>
          <ReckoningView reckoning={provider} lang={lang} cite={cite} />
        </Panel>
      ) : null}
      {deliverBack ? (
        <Panel title={say('reckoning.deliverBack', { date: format.dateWithWeekday(deliverBack.due) })}>
          <div className="q-soft">{citeSources(catalogue, deliverBack.cite, lang)}</div>
        </Panel>
      ) : null}
      {steps.map(({ step, reckoning }) => (
        <Panel key={step} title={say('reckoning.step', { step: stepName(step), duration: format.duration(reckoning.duration) })}>
          <ReckoningView reckoning={reckoning} lang={lang} cite={cite} />
        </Panel>
      ))}
    </div>
  );
}
