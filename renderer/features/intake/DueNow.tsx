import { useTranslation } from 'react-i18next';
import type { ServiceTerms } from '../../../shared/deadlines/reckoning.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ReckoningView } from '../../ui/ReckoningView.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

type Props = { readonly terms: Result<ServiceTerms, Refusal>; readonly edition: Edition | null };

/** When the answer would be due if the application were registered this minute, and the sum behind the date. */
export function DueNow({ terms, edition }: Props) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const refusalText = useRefusalText();
  if (!terms.ok) return <Notice kind="error">{refusalText(terms.error)}</Notice>;
  const { whole, registered } = terms.value;
  return (
    <div className="intake-due">
      <span className="q-soft">{t('summary.due')}</span>
      <strong className="intake-due-date">{format.dateWithWeekday(whole.due)}</strong>
      <span className="q-soft">
        {t('summary.registeredAs', { date: format.date(registered) })}
        {whole.estimated ? ` · ${t('summary.estimated')}` : ''}
      </span>
      <details>
        <summary>{t('summary.reckoning')}</summary>
        <Sum terms={terms.value} edition={edition} />
      </details>
    </div>
  );
}

function Sum({ terms, edition }: { readonly terms: ServiceTerms; readonly edition: Edition | null }) {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const format = useFormat();
  const { acts } = useStore().world().catalogue;
  const cite = (act: string, paragraph?: string) =>
    `${acts.find((known) => known.id === act)?.short[lang] ?? act}${paragraph ? `, ${paragraph}` : ''}`;
  return (
    <div className="intake-sum">
      <ReckoningView reckoning={terms.whole} lang={lang} cite={cite} />
      <strong>{t('summary.steps')}</strong>
      <ul>
        {terms.steps.map(({ step, reckoning }) => (
          <li key={step}>
            {edition?.steps.find((known) => known.id === step)?.title[lang] ?? step}: {format.date(reckoning.due)}
          </li>
        ))}
      </ul>
    </div>
  );
}
