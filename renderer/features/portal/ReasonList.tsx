import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Reasons } from './Reasons.tsx';

/** Why a file was not taken in, and that it is kept. */
export function ReasonList({ title, refusals }: { readonly title: string; readonly refusals: readonly Refusal[] }) {
  const { t } = useTranslation('portal');
  return (
    <Notice kind="error" title={title}>
      <Reasons refusals={refusals} />
      <p style={{ margin: '6px 0 0' }}>{t('kept')}</p>
    </Notice>
  );
}
