import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/cases/attachment.ts';
import { Panel } from '../ui/Panel.tsx';
import { AttachDialog } from './AttachDialog.tsx';
import type { AttachmentHolder } from './attachment-holder.ts';
import { AttachmentDrop } from './AttachmentDrop.tsx';
import { AttachmentRow } from './AttachmentRow.tsx';
import { AttachmentView } from './AttachmentView.tsx';
import './attachments.css';
import { RemoveFileDialog } from './RemoveFileDialog.tsx';

/** The scans of a case or a complaint: what lies here, adding, looking, a copy, taking away. */
export function AttachmentsPanel({ holder }: { readonly holder: AttachmentHolder }) {
  const { t } = useTranslation('attachments');
  const [queue, setQueue] = useState<{ readonly files: readonly File[]; readonly at: number }>({ files: [], at: 0 });
  const [viewed, setViewed] = useState<Attachment | null>(null);
  const [leaving, setLeaving] = useState<Attachment | null>(null);
  const { attachments } = holder;
  const file = queue.files[queue.at];
  // What is pasted or dropped while a file is asked about waits its turn.
  const take = (more: readonly File[]) => setQueue(({ files, at }) => (files[at] ? { files: [...files, ...more], at } : { files: more, at: 0 }));
  return (
    <Panel title={attachments.length > 0 ? t('title', { count: attachments.length }) : t('panel')}>
      <div className="q-stack">
        {attachments.length === 0 ? <p className="q-soft">{t('none')}</p> : null}
        <ol className="q-scans">
          {attachments.map((one, index) => (
            <li key={one.hash}>
              <AttachmentRow attachment={one} place={index + 1} holder={holder} onOpen={() => setViewed(one)} onRemove={() => setLeaving(one)} />
            </li>
          ))}
        </ol>
        <AttachmentDrop refusal={holder.refusal.add} onFiles={take} />
      </div>
      {file ? (
        <AttachDialog
          key={queue.at}
          holder={holder}
          file={file}
          place={queue.at + 1}
          count={queue.files.length}
          onDone={() => setQueue(({ files, at }) => ({ files, at: at + 1 }))}
        />
      ) : null}
      {viewed && !holder.refusal.open ? <AttachmentView attachment={viewed} owner={holder.id} onClose={() => setViewed(null)} /> : null}
      {leaving ? <RemoveFileDialog holder={holder} attachment={leaving} onClose={() => setLeaving(null)} /> : null}
    </Panel>
  );
}
