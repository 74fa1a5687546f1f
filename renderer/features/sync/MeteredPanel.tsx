import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import type { SyncDesk, SyncState } from '../../sync/sync-desk.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { megabytesOf } from './megabytes-of.ts';

const MEGABYTE = 1_000_000;

/** A line that costs money: so much a day and no more. */
export function MeteredPanel({ desk, metered }: { readonly desk: SyncDesk; readonly metered: SyncState['metered'] }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const refusalText = useRefusalText();
  const refusal = refuseActor('change-settings', useStore().world());
  const [typed, setTyped] = useState<string | null>(null);
  const { on, megabytes, usedBytes } = metered;
  const text = typed ?? String(megabytes);
  const change = (next: string) => {
    setTyped(next);
    const amount = megabytesOf(next);
    if (amount !== null) desk.setMetered({ on, megabytes: amount });
  };
  return (
    <Panel title={t('metered.title')}>
      <div className="q-stack">
        <CheckField
          label={t('metered.on')}
          description={refusal ? refusalText(refusal) : t('metered.hint')}
          disabled={refusal !== null}
          value={on}
          onChange={(next) => desk.setMetered({ on: next, megabytes })}
        />
        {on ? (
          <TextField
            id="megabytes"
            inputMode="numeric"
            label={t('metered.megabytes')}
            description={t('metered.used', { used: format.number(Math.ceil(usedBytes / MEGABYTE)), all: format.number(megabytes) })}
            disabled={refusal !== null}
            value={text}
            error={megabytesOf(text) === null ? t('metered.wrong') : undefined}
            onChange={change}
          />
        ) : null}
      </div>
    </Panel>
  );
}
