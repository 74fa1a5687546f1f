import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActButton } from '../../ui/ActButton.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';

/** An address of a draft that is no longer one: said, with the way on. */
export function NoDraft({ text }: { readonly text: string }) {
  const { t } = useTranslation('intake');
  const [, navigate] = useLocation();
  return (
    <Page title={t('title')}>
      <Empty icon="intake" title={t('drafts.gone')}>
        <span>{text}</span>
        <ActButton kind="primary" label={t('search.new')} onClick={() => navigate('/intake')} autoFocus />
      </Empty>
    </Page>
  );
}
