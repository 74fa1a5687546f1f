import { useCallback } from 'react';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { ComplaintFact } from '../../../shared/complaints/complaint-facts.ts';
import type { ComplaintWorld } from '../../../shared/complaints/complaint-world.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import { type ActRun, useActRun } from '../../parts/use-act-run.ts';
import { useStore } from '../../store/StoreProvider.tsx';

/** An act of the domain with its input already given. */
export type ComplaintDecide = (current: Complaint, world: ComplaintWorld) => Result<readonly ComplaintFact[], readonly Refusal[]>;

/** Carries an act on one complaint through the store. The decision is made on the complaint, and on its case, as they are at the moment of writing. */
export function useComplaintAct(id: string): ActRun<ComplaintDecide, Complaint> {
  const store = useStore();
  const commit = useCallback(
    (decide: ComplaintDecide) =>
      store.commitComplaint((world, current) => (current ? decide(current, world) : err([{ code: 'complaint-not-found' }])), { complaint: id }),
    [store, id],
  );
  const rowOf = useCallback(({ complaints }: { readonly complaints: readonly Complaint[] }) => complaints.find((one) => one.id === id), [id]);
  return useActRun(commit, rowOf);
}
