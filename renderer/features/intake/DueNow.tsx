import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../shared/cases/office.ts';
import type { Reckoning, ServiceTerms } from '../../../shared/deadlines/reckoning.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ReckoningView } from '../../ui/ReckoningView.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { useIntakeForm } from './IntakeFormContext.tsx';

/** When the answer would be due if the application were registered this minute, and the sum behind the date; through the State Corporation two clocks, each by its name. */
export function DueNow() {
  const { t } = useTranslation('intake');
  const refusalText = useRefusalText();
  const { check } = useIntakeForm();
  const { terms, filedAt, provider } = check;
  if (filedAt === null) return <Notice kind="info">{t('summary.filedUnknown')}</Notice>;
  if (!terms.ok) return <Notice kind="error">{refusalText(terms.error)}</Notice>;
  return (
    <>
      <ApplicantClock terms={terms.value} two={provider !== null} />
      {provider ? <ProviderCard {...provider} /> : null}
      {kindOf(check.office) === 'state-corporation' ? <CounterDates terms={terms.value} /> : null}
    </>
  );
}

function ApplicantClock({ terms, two }: { readonly terms: ServiceTerms; readonly two: boolean }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const under = t('summary.registeredAs', { date: format.date(terms.registered) });
  return (
    <Clock title={t(two ? 'summary.applicantClock' : 'summary.due')} reckoning={terms.whole} under={under}>
      <Steps terms={terms} />
    </Clock>
  );
}

type ProviderProps = NonNullable<ReturnType<typeof useIntakeForm>['check']['provider']>;

function ProviderCard({ reckoning, ifDelivered }: ProviderProps) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const under = ifDelivered
    ? t('summary.ifDelivered', { date: format.date(ifDelivered) })
    : t('summary.deliveredAs', { date: format.date(reckoning.registered) });
  return <Clock title={t('summary.providerClock')} reckoning={reckoning} under={under} />;
}

type ClockProps = { readonly title: string; readonly reckoning: Reckoning; readonly under: string; readonly children?: ReactNode };

function Clock({ title, reckoning, under, children }: ClockProps) {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const format = useFormat();
  const { acts } = useStore().world().catalogue;
  const cite = (act: string, paragraph?: string) =>
    `${acts.find((known) => known.id === act)?.short[lang] ?? act}${paragraph ? `, ${paragraph}` : ''}`;
  return (
    <div className="intake-due">
      <span className="q-soft">{title}</span>
      <strong className="intake-due-date">{format.dateWithWeekday(reckoning.due)}</strong>
      <span className="q-soft">
        {under}
        {reckoning.estimated ? ` · ${t('summary.estimated')}` : ''}
      </span>
      <details>
        <summary>{t('summary.reckoning')}</summary>
        <div className="intake-sum">
          <ReckoningView reckoning={reckoning} lang={lang} cite={cite} />
          {children}
        </div>
      </details>
    </div>
  );
}

function Steps({ terms }: { readonly terms: ServiceTerms }) {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const format = useFormat();
  const { check } = useIntakeForm();
  const titleOf = (step: string) => check.edition?.steps.find((known) => known.id === step)?.title[lang] ?? step;
  return (
    <>
      <strong>{t('summary.steps')}</strong>
      <ul>
        {terms.steps.map(({ step, reckoning }) => (
          <li key={step}>
            {titleOf(step)}: {format.date(reckoning.due)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the counter itself must keep: the courier's day, the day the result comes back. */
function CounterDates({ terms }: { readonly terms: ServiceTerms }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const { check } = useIntakeForm();
  const delivery = check.edition?.steps.find((step) => step.delivery)?.id;
  const courier = terms.steps.find(({ step }) => step === delivery)?.reckoning.due;
  if (!courier && !terms.deliverBack) return null;
  return (
    <ul className="intake-plain intake-dates">
      {courier ? <li>{t('summary.courierBy', { date: format.dateWithWeekday(courier) })}</li> : null}
      {terms.deliverBack ? <li>{t('summary.backBy', { date: format.dateWithWeekday(terms.deliverBack.due) })}</li> : null}
    </ul>
  );
}
