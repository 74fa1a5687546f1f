import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/cases/attachment.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { ActButton } from '../ui/ActButton.tsx';
import { useAnnounce } from '../ui/Announce.tsx';
import { Badge } from '../ui/Badge.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import { fileEnding } from './file-ending.ts';
import type { AttachmentHolder } from './attachment-holder.ts';
import { useBridge } from './BridgeProvider.tsx';
import { useNoteExport } from './use-note-export.ts';

type Props = {
  readonly attachment: Attachment;
  readonly place: number;
  readonly holder: AttachmentHolder;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
};

/** One scan: what document it is, how large, who brought it; open, save a copy, take away. */
export function AttachmentRow({ attachment, place, holder, onOpen, onRemove }: Props) {
  const { t } = useTranslation('attachments');
  const format = useFormat();
  const store = useStore();
  const bridge = useBridge();
  const noteExport = useNoteExport();
  const announce = useAnnounce();
  const refusalText = useRefusalText();
  const { hash, name, type, bytes, pages, width, height, flags, title, requirement, at, by } = attachment;
  const document = title ?? holder.documents.find(({ id }) => id === requirement)?.title ?? requirement ?? name;
  const size = width && height ? t('pixels', { width, height }) : pages ? t('pages', { count: pages }) : null;
  const save = async () => {
    const file = await store.attachments.read(hash);
    if (!file.ok) return announce(refusalText(file.error));
    // The name on disk says the case and the place, never a person.
    const copy = `${holder.number.replace(/[^\p{L}\d._-]+/gu, '-')}-${place}.${fileEnding(type)}`;
    const saved = await bridge.saveFile({ name: copy, bytes: file.value.content });
    if (saved.code) announce(refusalText({ code: saved.code }));
    if (!saved.saved) return;
    announce(t('saved'));
    await noteExport(copy, holder.id);
  };
  return (
    <div className="q-scan">
      <div>
        <div className="q-scan-title">{document}</div>
        <div className="q-soft">
          <span lang="zxx">{name}</span>
          {['', t(`kind.${type}`), size, t('kilobytes', { amount: format.number(Math.ceil(bytes / 1000)) })]
            .filter((part) => part !== null)
            .join(' · ')}
        </div>
        <div className="q-soft">{t('by', { name: holder.staff(by), at: format.dateTime(at) })}</div>
        {flags.length > 0 ? (
          <Badge tone="amber" icon="warning">
            {t('flagged', { what: flags.map((flag) => t(`flag.${flag}`)).join(', ') })}
          </Badge>
        ) : null}
      </div>
      <div className="q-actions">
        <ActButton label={t('open')} refusal={holder.refusal.open} onClick={onOpen} />
        <ActButton label={t('save')} kind="quiet" refusal={holder.refusal.open} onClick={() => void save()} />
        <ActButton label={t('remove')} kind="quiet" refusal={holder.refusal.remove} onClick={onRemove} />
      </div>
    </div>
  );
}
