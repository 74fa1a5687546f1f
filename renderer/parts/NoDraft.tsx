import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActButton } from '../ui/ActButton.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Page } from '../ui/Page.tsx';
import type { DraftPlace } from './draft-place.ts';

type Props = { readonly place: DraftPlace; readonly title: string; readonly text: string };

/** A draft that cannot be typed into here: why, and the way on. */
export function NoDraft({ place, title, text }: Props) {
  const { t } = useTranslation(place.space);
  const [, navigate] = useLocation();
  return (
    <Page title={t('title')}>
      <Empty icon={place.icon} title={title}>
        <span>{text}</span>
        <ActButton kind="primary" label={t('search.new')} onClick={() => navigate(place.path)} autoFocus />
      </Empty>
    </Page>
  );
}
