import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/cases/attachment.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { AttachmentHolder } from './attachment-holder.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

type Props = { readonly holder: AttachmentHolder; readonly attachment: Attachment; readonly onClose: () => void };

/** A scan is taken away: why, and what becomes of it. */
export function RemoveFileDialog({ holder, attachment, onClose }: Props) {
  const { t } = useTranslation('attachments');
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const run = async (reason: string) => {
    if (busy) return false;
    setBusy(true);
    const done = await holder.remove({ hash: attachment.hash, reason });
    setBusy(false);
    if (!done.ok) setRefusals(done.error);
    return done.ok;
  };
  return (
    <ReasonDialog
      of={{ id: holder.id, act: 'remove-file' }}
      words={{ title: t('removeTitle', { name: attachment.name }), submit: t('removeDo'), label: t('reason'), done: t('removed') }}
      act={{ run, busy, refusals }}
      rows={2}
      danger
      onClose={onClose}
    >
      <p className="q-text">{t('removeText')}</p>
    </ReasonDialog>
  );
}
