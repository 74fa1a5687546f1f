import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintTerms } from '../../../shared/complaints/complaint.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { ruleInForce } from '../../../shared/law/general-rules.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { useCite } from '../../parts/use-cite.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ReckoningView } from '../../ui/ReckoningView.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { answerReckoning, movedBy } from './answer-reckoning.ts';
import { useComplaintForm } from './ComplaintFormContext.tsx';

/** The clocks as they would run if it were registered this minute: the answer's and, where it applies, that of sending on; with the edition and the article. */
export function ComplaintClocks() {
  const { t } = useTranslation('complaint-intake');
  const refusalText = useRefusalText();
  const { check } = useComplaintForm();
  if (check.receivedAt === null) return <Notice kind="info">{t('summary.receivedUnknown')}</Notice>;
  if (check.terms.ok) return <BothClocks terms={check.terms.value} />;
  return check.asksTerm && check.terms.error.code === 'complaint-term-required' ? (
    <Notice kind="info">{t('summary.termUnknown')}</Notice>
  ) : (
    <Notice kind="error">{refusalText(check.terms.error)}</Notice>
  );
}

function BothClocks({ terms }: { readonly terms: ComplaintTerms }) {
  const { t } = useTranslation(['complaint-intake', 'complaints']);
  return (
    <>
      <AnswerClock terms={terms} />
      {terms.forward ? <ForwardClock {...terms.forward} registered={terms.registered} /> : null}
      {terms.silenceIsRefusal ? <p className="intake-plain intake-under">{t('complaints:consequence.counts-as-refusal')}</p> : null}
    </>
  );
}

function AnswerClock({ terms }: { readonly terms: ComplaintTerms }) {
  const { t } = useTranslation(['complaint-intake', 'complaints']);
  const cite = useCite();
  const { source, ground, estimated } = terms;
  return (
    <Clock title={t('complaints:clock.answer')} due={terms.due} estimated={estimated}>
      <RegistrationDay registered={terms.registered} />
      <span className="q-soft">
        {source ? t('summary.source', { source: cite(source.act, source.paragraph) }) : t('complaints:term.stated', { ground: ground || '–' })}
      </span>
      <AnswerSum />
    </Clock>
  );
}

/** From which day it counts, and why not from the day it came (АППК art. 64). */
function RegistrationDay({ registered }: { readonly registered: LocalDate }) {
  const { t } = useTranslation(['complaint-intake', 'reckon']);
  const format = useFormat();
  const world = useStore().world();
  const { check } = useComplaintForm();
  const moved = check.receivedAt && movedBy(check.receivedAt, registered, { edition: check.edition, world });
  return (
    <>
      <span className="q-soft">{t('summary.registeredAs', { date: format.date(registered) })}</span>
      {moved ? <span>{t(`reckon:rule.${moved}`)}</span> : null}
    </>
  );
}

function EditionName() {
  const { t } = useTranslation('complaint-intake');
  const [lang] = useLang();
  const format = useFormat();
  const { acts } = useStore().world().catalogue;
  const { edition } = useComplaintForm().check;
  if (!edition) return null;
  const act = acts.find(({ id }) => id === edition.act)?.short[lang] ?? edition.act;
  return <span className="q-soft">{t('summary.edition', { act, from: format.date(edition.from) })}</span>;
}

function AnswerSum() {
  const { t } = useTranslation('complaint-intake');
  const [lang] = useLang();
  const cite = useCite();
  const world = useStore().world();
  const { draft, check } = useComplaintForm();
  const { edition, receivedAt } = check;
  const reckoning = edition && receivedAt ? answerReckoning({ edition, addressee: draft.addressee, at: receivedAt }, world) : null;
  if (!reckoning) return null;
  return (
    <details>
      <summary>{t('summary.reckoning')}</summary>
      <div className="intake-sum">
        <EditionName />
        <ReckoningView reckoning={reckoning} lang={lang} cite={cite} />
      </div>
    </details>
  );
}

type ForwardProps = NonNullable<ComplaintTerms['forward']> & { readonly registered: LocalDate };

function ForwardClock({ due, rule, registered }: ForwardProps) {
  const { t } = useTranslation(['complaints', 'complaint-intake']);
  const [lang] = useLang();
  const cite = useCite();
  const { catalogue } = useStore().world();
  const said = ruleInForce(catalogue, rule, registered);
  return (
    <Clock title={t('clock.forward')} due={due}>
      {said ? (
        <>
          <span className="q-soft">{t('complaint-intake:summary.source', { source: cite(said.source.act, said.source.paragraph) })}</span>
          <details>
            <summary>{t('complaint-intake:summary.rule')}</summary>
            <p className="intake-plain intake-sum">{said.text[lang]}</p>
          </details>
        </>
      ) : null}
    </Clock>
  );
}

type ClockProps = { readonly title: string; readonly due: LocalDate; readonly estimated?: boolean; readonly children: ReactNode };

function Clock({ title, due, estimated = false, children }: ClockProps) {
  const format = useFormat();
  const { check } = useComplaintForm();
  return (
    <div className="intake-due">
      <span className="intake-visit-line">
        <span className="q-soft">{title}</span>
        <TermBadge due={due} today={dateOf(check.now)} estimated={estimated} dateless />
      </span>
      <strong className="intake-due-date">{format.dateWithWeekday(due)}</strong>
      {children}
    </div>
  );
}
