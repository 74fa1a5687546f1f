import { useRef, useState } from 'react';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { StoredComplaint } from './complaint-draft.ts';
import { useComplaintForm } from './ComplaintFormContext.tsx';
import { complaintInput } from './complaint-input.ts';

export type RegisterRun = {
  readonly busy: boolean;
  /** Why the last try did not become a complaint; empty before one. */
  readonly refusals: readonly Refusal[];
  readonly register: () => Promise<void>;
};

/** Registers what is typed, judged anew on what stands in the store at that moment; one draft becomes one complaint, also from two windows. */
export function useRegister(id: string, onDone: (complaintId: string) => void): RegisterRun {
  const store = useStore();
  const { draft, check } = useComplaintForm();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const commit = async (): Promise<string | null> => {
    const stored = StoredComplaint.safeParse(await store.drafts.read(id));
    if (stored.success && 'done' in stored.data) return stored.data.done;
    const subject = draft.about.kind === 'our-case' && draft.about.case !== '' ? draft.about.case : null;
    const done = await store.commitComplaint((world) => registerComplaint(complaintInput(draft, check.asksTerm), world), { subject });
    setRefusals(done.ok ? [] : done.error);
    return done.ok ? (done.value.complaints[0]?.id ?? null) : null;
  };
  const register = async () => {
    // A second press of the keys comes before the button is painted grey.
    if (running.current) return;
    running.current = true;
    setBusy(true);
    const made = await commit();
    running.current = false;
    setBusy(false);
    if (made !== null) onDone(made);
  };
  return { busy, refusals, register };
}
