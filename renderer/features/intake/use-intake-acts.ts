import { useState } from 'react';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { refuseAcceptance } from '../../../shared/cases/refuse-acceptance.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useIntakeForm } from './IntakeFormContext.tsx';

export type IntakeActs = {
  readonly busy: boolean;
  /** Why the last try did not become a case; empty before one. */
  readonly refusals: readonly Refusal[];
  readonly register: () => Promise<void>;
  readonly refuse: () => Promise<void>;
};

/** The two ends of an intake. Both are judged anew on what stands in the store at that moment. */
export function useIntakeActs(onDone: (caseId: string) => void): IntakeActs {
  const store = useStore();
  const { draft } = useIntakeForm();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const run = async (act: typeof registerApplication) => {
    if (busy) return;
    setBusy(true);
    const candidate = draftToApplication(draft);
    const done = await store.commit((world) => act(candidate, world));
    setBusy(false);
    setRefusals(done.ok ? [] : done.error);
    const made = done.ok ? done.value.cases[0] : undefined;
    if (made) onDone(made.id);
  };
  return { busy, refusals, register: () => run(registerApplication), refuse: () => run(refuseAcceptance) };
}
