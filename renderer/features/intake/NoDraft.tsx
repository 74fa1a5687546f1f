import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActButton } from '../../ui/ActButton.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';

/** A draft that cannot be typed into here: why, and the way on. */
export function NoDraft({ title, text }: { readonly title: string; readonly text: string }) {
  const { t } = useTranslation('intake');
  const [, navigate] = useLocation();
  return (
    <Page title={t('title')}>
      <Empty icon="intake" title={title}>
        <span>{text}</span>
        <ActButton kind="primary" label={t('search.new')} onClick={() => navigate('/intake')} autoFocus />
      </Empty>
    </Page>
  );
}
