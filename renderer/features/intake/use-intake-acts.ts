import { useRef, useState } from 'react';
import { refuseAcceptance } from '../../../shared/cases/refuse-acceptance.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { nowOf } from '../../../shared/cases/stamp.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { candidateOf } from './candidate-of.ts';
import { useIntakeForm } from './IntakeFormContext.tsx';
import { StoredIntake } from './stored-intake.ts';
import { withVisitEnded } from './visit-phase.ts';

export type IntakeActs = {
  readonly busy: boolean;
  /** Why the last try did not become a case; empty before one. */
  readonly refusals: readonly Refusal[];
  readonly register: () => Promise<void>;
  readonly refuse: () => Promise<void>;
};

/** The two ends of an intake. Both are judged anew on what stands in the store at that moment; one draft becomes one case, also from two windows. */
export function useIntakeActs(id: string, onDone: (caseId: string) => void): IntakeActs {
  const store = useStore();
  const { draft, check } = useIntakeForm();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const commit = async (act: typeof registerApplication): Promise<string | null> => {
    const stored = StoredIntake.safeParse(await store.drafts.read(id));
    if (stored.success && 'done' in stored.data) return stored.data.done;
    const done = await store.commit((world) => act(candidateOf(withVisitEnded(draft, nowOf(world)), check), world));
    setRefusals(done.ok ? [] : done.error);
    return done.ok ? (done.value.cases[0]?.id ?? null) : null;
  };
  const run = async (act: typeof registerApplication) => {
    // A second press of the keys comes before the button is painted grey.
    if (running.current) return;
    running.current = true;
    setBusy(true);
    const made = await commit(act);
    running.current = false;
    setBusy(false);
    if (made !== null) onDone(made);
  };
  return { busy, refusals, register: () => run(registerApplication), refuse: () => run(refuseAcceptance) };
}
