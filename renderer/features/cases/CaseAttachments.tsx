import { attachFile } from '../../../shared/cases/attach-file.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import { allowedActs } from '../../../shared/cases/case-workflow.ts';
import { refuseOpenFile } from '../../../shared/cases/refuse-open-file.ts';
import { removeFile } from '../../../shared/cases/remove-file.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { AttachmentHolder } from '../../parts/attachment-holder.ts';
import { AttachmentsPanel } from '../../parts/AttachmentsPanel.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { CaseWords } from './case-words.ts';

type Act = (current: Case, input: unknown, world: World) => Result<CaseFact[], readonly Refusal[]>;

/** The scans of a case; each is a document of its edition's list or something else, never a copy of an identity document. */
export function CaseAttachments({ current, words }: { readonly current: Case; readonly words: CaseWords }) {
  const store = useStore();
  const refusalText = useRefusalText();
  const allowed = allowedActs(current, store.world());
  const reason = (act: 'attach-file' | 'remove-file') => {
    const one = allowed[act];
    return one.allowed ? undefined : refusalText(one.refusal);
  };
  const doing = (act: Act) => (input: unknown) =>
    store.commit((world, now) => (now ? act(now, input, world) : err([{ code: 'case-unknown' }])), current.id);
  const closed = refuseOpenFile(current, store.world());
  const documents = words.edition?.documents ?? [];
  const holder: AttachmentHolder = {
    id: current.id,
    number: current.number.text,
    attachments: current.attachments ?? [],
    documents: documents.map(({ id, title, kind }) => ({ id, title: title[words.lang], isIdentity: kind === 'identity' })),
    refusal: { add: reason('attach-file'), remove: reason('remove-file'), open: closed ? refusalText(closed) : undefined },
    add: doing(attachFile),
    remove: doing(removeFile),
    staff: words.staff,
  };
  return <AttachmentsPanel holder={holder} />;
}
