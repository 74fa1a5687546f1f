import { attachComplaintFile } from '../../../shared/complaints/attach-complaint-file.ts';
import type { ComplaintFact } from '../../../shared/complaints/complaint-facts.ts';
import { allowedComplaintActs } from '../../../shared/complaints/complaint-workflow.ts';
import type { ComplaintWorld } from '../../../shared/complaints/complaint-world.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { removeComplaintFile } from '../../../shared/complaints/remove-complaint-file.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { AttachmentHolder } from '../../parts/attachment-holder.ts';
import { AttachmentsPanel } from '../../parts/AttachmentsPanel.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { ComplaintWords } from './complaint-words.ts';

type Act = (current: Complaint, input: unknown, world: ComplaintWorld) => Result<ComplaintFact[], readonly Refusal[]>;

/** The scans of a complaint: its letter and its papers, each named in words. */
export function ComplaintAttachments({ current, words }: { readonly current: Complaint; readonly words: ComplaintWords }) {
  const store = useStore();
  const refusalText = useRefusalText();
  const allowed = allowedComplaintActs(current, store.world());
  const reason = (act: 'attach-complaint-file' | 'remove-complaint-file') => {
    const one = allowed[act];
    return one.allowed ? undefined : refusalText(one.refusal);
  };
  const doing = (act: Act) => (input: unknown) =>
    store.commitComplaint((world, now) => (now ? act(now, input, world) : err([{ code: 'complaint-not-found' }])), { complaint: current.id });
  const holder: AttachmentHolder = {
    id: current.id,
    number: current.number.text,
    attachments: current.attachments ?? [],
    documents: [],
    refusal: { add: reason('attach-complaint-file'), remove: reason('remove-complaint-file'), open: undefined },
    add: doing(attachComplaintFile),
    remove: doing(removeComplaintFile),
    staff: words.staff,
  };
  return <AttachmentsPanel holder={holder} />;
}
