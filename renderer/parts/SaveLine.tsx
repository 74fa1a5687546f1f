import { useTranslation } from 'react-i18next';
import { toLocal } from '../../shared/kernel/clock.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import type { SaveState } from './use-autosave.ts';

/** Says where the typed words are. A failure is loud, the rest is quiet. */
export function SaveLine({ state }: { readonly state: SaveState }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const refusalText = useRefusalText();
  const { zone } = useStore().world().office.settings;
  if (state.kind === 'failed') {
    return (
      <strong className="intake-expired" role="alert">
        {t('save.failed', { reason: refusalText(state.refusal) })}
      </strong>
    );
  }
  const text =
    state.kind === 'saved'
      ? t('save.saved', { time: format.time(toLocal(state.at, zone)) })
      : t(state.kind === 'saving' ? 'save.saving' : 'save.empty');
  return (
    <span className="q-soft" data-save={state.kind}>
      {text}
    </span>
  );
}
