import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { ChoosePlace } from './ChoosePlace.tsx';
import { NumbersStep } from './NumbersStep.tsx';
import { OfficeStep } from './OfficeStep.tsx';
import { RecoveryStep } from './RecoveryStep.tsx';
import { StaffStep } from './StaffStep.tsx';
import { StartCard } from './StartCard.tsx';
import { startAs, type StartStep } from './start-draft.ts';
import { useStartDraft } from './use-start-draft.ts';

type Props = {
  /** Set just now, with the recovery code on paper; null: somebody came back to a start that was broken off. */
  readonly kind: WorkplaceKind | null;
  /** Who has signed in: the first person of the office. */
  readonly first: string;
  readonly onPractice: (kind: WorkplaceKind) => void;
};

/** The keys are there, the office is not: its requisites, numbers and people. Every step is kept as it is typed. */
export function StartScreen({ kind, first, onPractice }: Props) {
  const form = useStartDraft(kind);
  if (!form) return null;
  const { step } = form.draft;
  const go = (next: StartStep) => form.change({ ...form.draft, step: next });
  return (
    <StartCard step={step}>
      {step === 'recovery' ? <RecoveryStep onKept={() => go('place')} /> : null}
      {step === 'place' ? (
        <ChoosePlace onOffice={(chosen) => form.change({ ...startAs(form.draft, chosen), step: 'office' })} onPractice={onPractice} />
      ) : null}
      {step === 'office' ? <OfficeStep form={form} go={go} /> : null}
      {step === 'numbers' ? <NumbersStep form={form} go={go} /> : null}
      {step === 'staff' ? <StaffStep form={form} go={go} first={first} /> : null}
    </StartCard>
  );
}
