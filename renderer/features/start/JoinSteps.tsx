import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeAnswer } from '../../../shared/wire/enrolment.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import type { RegionTyped } from '../../parts/RegionCodeFields.tsx';
import { RecoveryCode } from '../../parts/RecoveryCode.tsx';
import type { AskCode } from '../../parts/use-region-code.ts';
import type { Vault } from '../../vault/open-vault.ts';
import type { SetUp } from '../../vault/set-up-vault.ts';
import { type Joining, keepJoining, readJoining } from './joining.ts';
import { type FirstPerson, PasswordStep } from './PasswordStep.tsx';
import { PersonStep } from './PersonStep.tsx';
import { type JoinOffice, RegionStep } from './RegionStep.tsx';
import { StartCard } from './StartCard.tsx';
import { JOIN_STEPS } from './start-steps.ts';

type Props = {
  readonly vault: Vault;
  readonly askCode: AskCode;
  readonly onSetUp: () => void;
  readonly onReady: (person: FirstPerson & SetUp, kind: WorkplaceKind) => void;
  readonly onBack: () => void;
};
type Found = { readonly office: JoinOffice; readonly region: CodeAnswer['region'] };
type Step = 'region' | 'person' | 'password' | 'recovery';
const BLANK: Joining = { address: '', code: '', computer: '', staff: '', keys: false, paper: false };

/** One more computer of an office that exists: the region's code, who comes in here, their password, the recovery code. What is typed is kept. */
export function JoinSteps({ vault, askCode, onSetUp, onReady, onBack }: Props) {
  const { t } = useTranslation('terms');
  const [joining, setJoining] = useState<Joining>(() => readJoining() ?? BLANK);
  const [found, setFound] = useState<Found | null>(null);
  const [made, setMade] = useState<(FirstPerson & SetUp) | null>(null);
  const [step, go] = useState<Step>('region');
  const keep = (patch: Partial<Joining>) => {
    const next = { ...joining, ...patch };
    setJoining(next);
    keepJoining(next);
  };
  const { address, code, computer, staff } = joining;
  const typed: RegionTyped = { address, code, computer };
  const person = found?.office.staff.find(({ id }) => id === staff);
  return (
    <StartCard key={step} step={step} steps={JOIN_STEPS}>
      {step === 'region' ? (
        <RegionStep
          typed={typed}
          askCode={askCode}
          onTyped={keep}
          onFound={(office, region) => (setFound({ office, region }), go('person'))}
          onBack={onBack}
        />
      ) : null}
      {step === 'person' && found ? (
        <PersonStep {...found} staff={staff} onChosen={(chosen) => (keep({ staff: chosen }), go('password'))} onBack={() => go('region')} />
      ) : null}
      {step === 'password' && person ? (
        <PasswordStep
          vault={vault}
          known={{ staff, name: t(`role.${person.roles[0] ?? 'clerk'}`) }}
          onDone={(next) => {
            keep({ keys: true });
            setMade(next);
            go('recovery');
            onSetUp();
          }}
          onBack={() => go('person')}
        />
      ) : null}
      {step === 'recovery' && made && found ? (
        <RecoveryCode code={made.recoveryCode} onKept={() => (keep({ paper: true }), onReady(made, found.office.kind))} />
      ) : null}
    </StartCard>
  );
}
