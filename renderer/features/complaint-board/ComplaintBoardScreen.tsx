import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';

/** The place and its name. */
export function ComplaintBoardScreen() {
  const { t } = useTranslation('app');
  return <Page title={t('screen.complaints')}>{null}</Page>;
}
