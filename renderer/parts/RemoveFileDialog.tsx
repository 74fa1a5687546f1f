import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/cases/attachment.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { useAnnounce } from '../ui/Announce.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { ActDialog, useFieldErrors } from './ActDialog.tsx';
import type { AttachmentHolder } from './attachment-holder.ts';
import { useActForm } from './use-act-form.ts';

type Props = { readonly holder: AttachmentHolder; readonly attachment: Attachment; readonly onClose: () => void };

/** A scan is taken away: why, and what becomes of it. */
export function RemoveFileDialog({ holder, attachment, onClose }: Props) {
  const { t } = useTranslation('attachments');
  const announce = useAnnounce();
  const { value, set, restored, forget } = useActForm(holder.id, 'remove-file', { reason: '' });
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const done = await holder.remove({ hash: attachment.hash, reason: value.reason });
    setBusy(false);
    if (!done.ok) return setRefusals(done.error);
    await forget();
    announce(t('removed'));
    onClose();
  };
  return (
    <ActDialog
      title={t('removeTitle', { name: attachment.name })}
      submitLabel={t('removeDo')}
      onSubmit={() => void submit()}
      danger
      {...{ onClose, busy, refusals, restored }}
    >
      <p className="q-text">{t('removeText')}</p>
      <TextArea
        id="reason"
        label={t('reason')}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        error={errorOf('reason')}
        required
        autoFocus
      />
    </ActDialog>
  );
}
