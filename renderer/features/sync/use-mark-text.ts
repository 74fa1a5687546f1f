import { useTranslation } from 'react-i18next';
import type { SyncState } from '../../sync/sync-desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { markOf } from './mark-of.ts';
import { useMoment } from '../../parts/use-moment.ts';

/** The line of the mark in the language of the screen. */
export function useMarkText(): (state: SyncState) => string {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const moment = useMoment();
  return (state) => {
    const { honest, run, silentSince } = state;
    const at = silentSince ?? honest.at;
    return t(`mark.${markOf(state).says}`, {
      here: format.number(honest.here),
      there: format.number(honest.there),
      at: at === null ? '' : moment(at),
      phase: t(`phase.${run.phase}`),
      done: format.number(run.done),
      all: format.number(run.all ?? 0),
    });
  };
}
