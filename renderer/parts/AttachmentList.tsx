import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../shared/cases/case.ts';
import { refuseOpenFile } from '../../shared/cases/refuse-open-file.ts';
import { editionById } from '../../shared/law/edition-for.ts';
import type { FileInfo } from '../store/store.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { ActButton } from '../ui/ActButton.tsx';
import { useAnnounce } from '../ui/Announce.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useLang } from '../ui/use-lang.ts';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import { useBridge } from './BridgeProvider.tsx';
import { useNoteExport } from './use-note-export.ts';

const ENDING: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** What came attached to a package of the portal: for which document, what and how large; a copy can be saved. Nothing for other cases. */
export function AttachmentList({ current }: { readonly current: Case }) {
  const { t } = useTranslation('portal');
  const store = useStore();
  const hash = current.application.portal?.hash;
  const [files, setFiles] = useState<readonly FileInfo[]>([]);
  useEffect(() => {
    let wanted = true;
    if (hash) void store.files.list(hash).then((found) => wanted && setFiles(found));
    return () => {
      wanted = false;
    };
  }, [store, hash]);
  if (!hash) return null;
  return (
    <Panel title={t('files', { count: files.length })}>
      {files.length === 0 ? <p className="q-soft">{t('noFiles')}</p> : null}
      <ol className="q-attachments">
        {files.map((file, index) => (
          <li key={file.id}>
            <Attachment file={file} current={current} place={index + 1} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Attachment({ file, current, place }: { readonly file: FileInfo; readonly current: Case; readonly place: number }) {
  const { t } = useTranslation('portal');
  const store = useStore();
  const bridge = useBridge();
  const noteExport = useNoteExport();
  const format = useFormat();
  const announce = useAnnounce();
  const refusalText = useRefusalText();
  const [lang] = useLang();
  const requirement = (file.note as { readonly requirement?: unknown } | null)?.requirement;
  const documents = editionById(store.world().catalogue, current.edition)?.documents ?? [];
  const title = documents.find(({ id }) => id === requirement)?.title[lang] ?? String(requirement ?? '');
  const ending = ENDING[file.type] ?? 'pdf';
  const closed = refuseOpenFile(current, store.world());
  const save = async () => {
    const bytes = await store.files.read(file.id);
    if (!bytes) return announce(t('fileDamaged'));
    // The name on disk says the case and the place, never a person.
    const name = `${current.number.text.replace(/[^\p{L}\d._-]+/gu, '-')}-${place}.${ending}`;
    const answer = await bridge.saveFile({ name, bytes });
    if (!answer.saved) return;
    announce(t('saved'));
    await noteExport(name, current.id);
  };
  return (
    <div className="q-attachment">
      <div>
        <div>{title}</div>
        <div className="q-soft" lang="en">
          {[file.name, ending.toUpperCase(), t('kilobytes', { amount: format.number(Math.ceil(file.bytes / 1000)) })].join(' · ')}
        </div>
      </div>
      <ActButton label={t('saveCopy')} kind="quiet" refusal={closed ? refusalText(closed) : undefined} onClick={() => void save()} />
    </div>
  );
}
