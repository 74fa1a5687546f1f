import { useEffect, useMemo, useState } from 'react';
import { writePath } from '../../parts/draft-path.ts';
import { useAutosave } from '../../parts/use-autosave.ts';
import { COMPLAINT_DRAFT, type ComplaintDraft, type StoredComplaint } from './complaint-draft.ts';
import { ComplaintDesk } from './ComplaintDesk.tsx';
import { type ComplaintForm, ComplaintFormProvider } from './ComplaintFormContext.tsx';
import { useComplaintCheck } from './use-complaint-check.ts';

type Props = { readonly id: string; readonly saved: ComplaintDraft; readonly onDone: (complaintId: string) => void };

/** The complaint being typed: holds it, saves it, checks it. */
export function ComplaintDraftForm({ id, saved, onDone }: Props) {
  const { state, keep, flush, forget } = useAutosave<StoredComplaint>(id, COMPLAINT_DRAFT);
  // As it was read, however often this screen is drawn: only what is typed is saved anew.
  const [first] = useState(saved);
  const [draft, change] = useState(first);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const { check, subject } = useComplaintCheck(draft);
  useEffect(() => {
    if (draft !== first) keep({ v: 1, complaint: draft });
  }, [draft, first, keep]);
  const form = useMemo<ComplaintForm>(
    () => ({
      draft,
      check,
      subject,
      change,
      set: (path, value) => change((before) => writePath(before, path, value)),
      leave: (path) => {
        setLeft((before) => (before.has(path) ? before : new Set(before).add(path)));
        flush();
      },
      shows: (path) => tried || left.has(path),
    }),
    [draft, check, subject, flush, tried, left],
  );
  const done = (complaintId: string) => {
    forget();
    onDone(complaintId);
  };
  return (
    <ComplaintFormProvider value={form}>
      <ComplaintDesk id={id} save={state} tried={tried} onTry={() => setTried(true)} onDone={done} />
    </ComplaintFormProvider>
  );
}
