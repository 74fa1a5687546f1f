import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseSummary } from '../../store/case-index.ts';

/** An earlier case that may be the same. */
export function DuplicateLine({ summary }: { readonly summary: CaseSummary }) {
  const { t } = useTranslation(['intake', 'terms']);
  return (
    <li>
      {t('summary.duplicate', { number: summary.number, name: summary.applicant })} ({t(`terms:state.${summary.state}`)}).{' '}
      <Link href={`/cases/${summary.id}`} className="intake-link">
        {t('summary.openCase')}
      </Link>
    </li>
  );
}
