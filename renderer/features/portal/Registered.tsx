import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCase } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';

/** The package has become a case: its number, its term, and the way to it. */
export function Registered({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  const [, go] = useLocation();
  const found = useCase(caseId);
  if (!found) return null;
  return (
    <Notice kind="success" title={t('registered', { number: found.number.text })}>
      <p style={{ margin: '0 0 8px' }}>{found.terms ? t('registeredDue', { due: format.date(found.terms.due) }) : null}</p>
      <ActButton label={t('toCase')} autoFocus onClick={() => go(`/cases/${caseId}`)} />
    </Notice>
  );
}
