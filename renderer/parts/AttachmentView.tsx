import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/cases/attachment.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import { useLook } from './use-look.ts';

type Props = { readonly attachment: Attachment; /** The case or complaint it belongs to. */ readonly owner: string; readonly onClose: () => void };

/** A scan on the screen. A picture is a picture; a PDF goes to the browser's own viewer, unless it could act by itself. */
export function AttachmentView({ attachment, owner, onClose }: Props) {
  const { t } = useTranslation('attachments');
  useLook({ subject: owner, what: 'attachment', part: attachment.hash });
  return (
    <Dialog title={t('viewOf', { name: attachment.name })} onClose={onClose} size="xl">
      <Content attachment={attachment} />
    </Dialog>
  );
}

function Content({ attachment }: { readonly attachment: Attachment }) {
  const { t } = useTranslation('attachments');
  const refusalText = useRefusalText();
  const isPdf = attachment.type === 'application/pdf';
  const isHeldBack = isPdf && (attachment.flags.length > 0 || !navigator.pdfViewerEnabled);
  const { address, refusal } = useBlobAddress(isHeldBack ? null : attachment.hash);
  if (isHeldBack) {
    const what = attachment.flags.map((flag) => t(`flag.${flag}`)).join(', ');
    return <Notice kind="warning">{what === '' ? t('noViewer') : t('flaggedText', { what })}</Notice>;
  }
  if (refusal) return <Notice kind="error">{refusalText(refusal)}</Notice>;
  if (!address) return <p className="q-soft">{t('opening')}</p>;
  if (isPdf) return <iframe className="q-scan-frame" src={address} title={attachment.name} />;
  return <img className="q-scan-picture" src={address} alt={attachment.title ?? attachment.name} />;
}

type Opened = { readonly address?: string; readonly refusal?: Refusal };

/** An address of the opened bytes for as long as they are looked at; the type is what was found in them, never what a name says. */
function useBlobAddress(hash: string | null): Opened {
  const { attachments } = useStore();
  const [opened, setOpened] = useState<Opened>({});
  useEffect(() => {
    if (hash === null) return;
    let [wanted, made] = [true, ''];
    void attachments.read(hash).then((file) => {
      if (!wanted) return;
      if (!file.ok) return setOpened({ refusal: file.error });
      made = URL.createObjectURL(new Blob([file.value.content], { type: file.value.type }));
      setOpened({ address: made });
    });
    return () => {
      wanted = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [attachments, hash]);
  return opened;
}
