import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';

/** The place and its name. */
export function ComplaintIntakeScreen() {
  const { t } = useTranslation('app');
  return <Page title={t('screen.complaintIntake')}>{null}</Page>;
}
