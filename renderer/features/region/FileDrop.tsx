import { type DragEvent, useRef, useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';

type Props = {
  readonly id: string;
  readonly text: string;
  readonly button: string;
  readonly accept: string;
  readonly refusal?: string | undefined;
  readonly busy?: boolean;
  readonly multiple?: boolean;
  /** At least one; exactly one where not `multiple`. */
  readonly onFiles: (files: readonly File[]) => void;
};

/** Where a file or several are laid: by a button (Ctrl+O), or dropped from a folder. */
export function FileDrop({ id, text, button, accept, refusal, busy = false, multiple = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    if (files.length > 0 && !refusal && !busy) onFiles(files);
  };
  const drag = (event: DragEvent, here: boolean) => {
    event.preventDefault();
    setOver(here);
  };
  return (
    <div
      className="q-region-drop"
      data-over={over ? '' : undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <p className="q-flat">{text}</p>
      <ActButton label={button} kind="primary" icon="plus" shortcut="Ctrl+O" busy={busy} refusal={refusal} onClick={() => input.current?.click()} />
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        onChange={(event) => {
          take(event.currentTarget.files);
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
