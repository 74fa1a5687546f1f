import { useState } from 'react';
import type { ComplaintHandover } from '../../../shared/complaints/handover.ts';
import { takeOverComplaint } from '../../../shared/complaints/take-over-complaint.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { useStore } from '../../store/StoreProvider.tsx';

export type TakeOver = {
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  /** The number here; null: it was refused. */
  readonly run: (handover: ComplaintHandover, receivedAt: string) => Promise<string | null>;
};

/** Registers a complaint of an office on the own desk, judged on what stands there at that moment: taken over twice it is refused. */
export function useTakeOver(): TakeOver {
  const store = useStore();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  return {
    busy,
    refusals,
    run: async (handover, receivedAt) => {
      if (busy) return null;
      setBusy(true);
      const coming = handover.complaint;
      const done = await store.commitComplaint((world, current) => takeOverComplaint(current, { handover, receivedAt }, world), { coming });
      setBusy(false);
      setRefusals(done.ok ? [] : done.error);
      return done.ok ? (done.value.complaints.find(({ id }) => id === coming)?.number.text ?? '') : null;
    },
  };
}
