import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_LIMITS } from '../../shared/cases/attachment.ts';
import { ActButton } from '../ui/ActButton.tsx';

type Props = { readonly refusal: string | undefined; readonly onFiles: (files: readonly File[]) => void };

/** Where scans are laid: by a button, dropped from a folder, or pasted. */
export function AttachmentDrop({ refusal, onFiles }: Props) {
  const { t } = useTranslation('attachments');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0 && !refusal) onFiles([...files]);
  };
  usePasted(take);
  const drag = (event: DragEvent, here: boolean) => {
    event.preventDefault();
    setOver(here);
  };
  const drop = (event: DragEvent) => {
    drag(event, false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className="q-attach-drop"
      data-over={over ? '' : undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={drop}
    >
      <div>
        <div>{t('drop')}</div>
        <div className="q-soft">{t('limits', { max: FILE_LIMITS.bytes / 1024 / 1024, files: FILE_LIMITS.files })}</div>
      </div>
      <ActButton label={t('add')} icon="plus" refusal={refusal} onClick={() => input.current?.click()} />
      <input
        ref={input}
        id="attach-input"
        type="file"
        accept=".pdf,.jpg,.jpeg,.png"
        multiple
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

/** Files from the clipboard, wherever the focus is; pasted text goes where it was pasted. */
function usePasted(take: (files: FileList | null | undefined) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData?.files.length) return;
      event.preventDefault();
      latest.current(event.clipboardData.files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
