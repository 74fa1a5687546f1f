import { useTranslation } from 'react-i18next';
import type { SyncRun } from '../../sync/sync-desk.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { isMoving } from './mark-of.ts';
import { useMoment } from '../../parts/use-moment.ts';

/** What goes over the line now and how much of it is left; or what stopped the last attempt and when the next one comes. */
export function RunLine({ run }: { readonly run: SyncRun }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const moment = useMoment();
  const refusalText = useRefusalText();
  const { phase, done, all, problem, retryAt } = run;
  if (isMoving(phase)) {
    const params = { phase: t(`phase.${phase}`), done: format.number(done), all: format.number(all ?? 0) };
    return (
      <div className="q-sync-run" role="status">
        <span>{t(all === null ? 'phase.unknown' : 'phase.some', params)}</span>
        <progress aria-label={t('progress')} {...(all === null ? {} : { value: Math.min(done, all), max: Math.max(all, 1) })} />
      </div>
    );
  }
  if (problem)
    return (
      <Notice kind="warning">
        {refusalText(problem)}
        {retryAt === null ? null : ` ${t('facts.retry')}: ${moment(retryAt)}.`}
      </Notice>
    );
  return phase === 'paused' ? <Notice kind="info">{t('phase.paused')}</Notice> : null;
}
