import { useState } from 'react';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { RecoveryCode } from '../../parts/RecoveryCode.tsx';
import type { Vault } from '../../vault/open-vault.ts';
import type { SetUp } from '../../vault/set-up-vault.ts';
import type { AskCode } from '../../parts/use-region-code.ts';
import { ChooseLang } from './ChooseLang.tsx';
import { ChoosePlace } from './ChoosePlace.tsx';
import { JoinSteps } from './JoinSteps.tsx';
import { keepJoining } from './joining.ts';
import { type FirstPerson, PasswordStep } from './PasswordStep.tsx';
import { StartCard } from './StartCard.tsx';

type Props = {
  readonly vault: Vault;
  /** The keys are made and on the disk; other windows must not make their own. */
  readonly onSetUp: () => void;
  /** The recovery code is on paper: the office's journal may be opened. */
  readonly onReady: (person: FirstPerson & SetUp, kind: WorkplaceKind) => void;
  readonly onPractice: (kind: WorkplaceKind) => void;
  /** The office has worked elsewhere, and comes back from its backup. */
  readonly onRestore: () => void;
  /** Asks a region what a code is for, before there are keys; absent: this shell knows no way to a region. */
  readonly askCode?: AskCode;
};
type Step = { readonly step: 'language' | 'place' | 'join' } | { readonly step: 'password' | 'recovery'; readonly kind: WorkplaceKind };

/** Before there are keys: language, place, the first person's password, the recovery code. Nothing of it is written down before the keys are. */
export function FirstStart({ vault, onSetUp, onReady, onPractice, onRestore, askCode }: Props) {
  const [at, go] = useState<Step>({ step: 'language' });
  const [made, setMade] = useState<(FirstPerson & SetUp) | null>(null);
  const done = (person: FirstPerson & SetUp, kind: WorkplaceKind) => {
    setMade(person);
    go({ step: 'recovery', kind });
    onSetUp();
  };
  if (at.step === 'join' && askCode) return <JoinSteps {...{ vault, askCode, onSetUp, onReady }} onBack={() => go({ step: 'place' })} />;
  const begin = (kind: WorkplaceKind) => {
    keepJoining(null);
    go({ step: 'password', kind });
  };
  return (
    <StartCard key={at.step} step={at.step}>
      {at.step === 'language' ? <ChooseLang onChosen={() => go({ step: 'place' })} /> : null}
      {at.step === 'place' ? (
        <ChoosePlace onOffice={begin} onPractice={onPractice} onRestore={onRestore} {...(askCode ? { onJoin: () => go({ step: 'join' }) } : {})} />
      ) : null}
      {at.step === 'password' ? <PasswordStep vault={vault} onDone={(person) => done(person, at.kind)} onBack={() => go({ step: 'place' })} /> : null}
      {at.step === 'recovery' && made ? <RecoveryCode code={made.recoveryCode} onKept={() => onReady(made, at.kind)} /> : null}
    </StartCard>
  );
}
