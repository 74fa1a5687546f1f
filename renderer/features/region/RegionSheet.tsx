import './region.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../parts/use-moment.ts';
import type { Asked } from '../../sync/use-region.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

type Props<T> = {
  readonly title: ReactNode;
  readonly asked: Asked<T>;
  readonly actions?: ReactNode;
  /** What the question is made of: it stays while it is asked. */
  readonly before?: ReactNode;
  readonly children: (value: T) => ReactNode;
};

/** A screen that shows what the region answered: as of when, asked again by F9, and in words why it was not answered. The last answer stays meanwhile. */
export function RegionSheet<T>({ title, asked, actions, before, children }: Props<T>) {
  const { t } = useTranslation('region');
  const moment = useMoment();
  const refusalText = useRefusalText();
  const { isAsking, shown, refusal, again } = asked;
  return (
    <Page
      title={title}
      actions={
        <>
          <span className="q-soft" role="status">
            {isAsking ? t('asking') : shown ? t('asOf', { at: moment(shown.at) }) : null}
          </span>
          <ActButton label={t('again')} icon="exchange" shortcut="F9" busy={isAsking} onClick={again} />
          {actions}
        </>
      }
    >
      {before}
      {refusal ? (
        <Notice kind="error" title={t(shown ? 'stale' : 'unanswered')}>
          {refusalText(refusal)}
        </Notice>
      ) : null}
      {shown ? children(shown.value) : null}
    </Page>
  );
}
