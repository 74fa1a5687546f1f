import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../ui/ActButton.tsx';
import { Panel } from '../../ui/Panel.tsx';

type Props = { readonly refusal: string | undefined; readonly busy: boolean; readonly onFile: (file: File) => void };

/** Where a package is laid: by a button, or dropped from a folder. */
export function PackageDrop({ refusal, busy, onFile }: Props) {
  const { t } = useTranslation('portal');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file && !refusal && !busy) onFile(file);
  };
  const drag = (event: DragEvent, here: boolean) => {
    event.preventDefault();
    setOver(here);
  };
  const drop = (event: DragEvent) => {
    drag(event, false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <Panel>
      <div
        className="q-drop"
        data-over={over ? '' : undefined}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={drop}
      >
        <p>{t(busy ? 'reading' : 'drop')}</p>
        <ActButton
          label={t('choose')}
          kind="primary"
          icon="plus"
          shortcut="Ctrl+O"
          busy={busy}
          refusal={refusal}
          autoFocus
          onClick={() => input.current?.click()}
        />
        <input
          ref={input}
          id="portal-file"
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // So that the same file can be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </div>
    </Panel>
  );
}
