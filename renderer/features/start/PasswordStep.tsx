import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { newPasswordIssues, NewPasswordFields, NO_PASSWORD } from '../../parts/NewPasswordFields.tsx';
import { ErrorSummary, focusField } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { Vault } from '../../vault/open-vault.ts';
import type { SetUp } from '../../vault/set-up-vault.ts';
import { StepForm } from './StepForm.tsx';

/** Who set the office up: the id that the office will know them by. */
export type FirstPerson = { readonly staff: string; readonly signInName: string };
type Props = {
  readonly vault: Vault;
  /** Somebody whom the office knows already; absent: the first person of a new one. */
  readonly known?: { readonly staff: string; readonly name: string };
  readonly onDone: (person: FirstPerson & SetUp) => void;
  readonly onBack: () => void;
};

/** The first person's way in: a name that says nothing to strangers, and a password. The office's keys are made here. */
export function PasswordStep({ vault, known, onDone, onBack }: Props) {
  const { t } = useTranslation(['start', 'sign-in']);
  const refusalText = useRefusalText();
  const [signInName, setSignInName] = useState(() => known?.name ?? t('firstName'));
  const [typed, setTyped] = useState(NO_PASSWORD);
  const [issues, setIssues] = useState<readonly Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const refuse = (refused: readonly Refusal[]) => {
    running.current = false;
    setBusy(false);
    setIssues(refused);
    const field = refused[0]?.field;
    if (field) focusField(field);
  };
  const next = async () => {
    if (running.current) return;
    const early = newPasswordIssues(typed, signInName);
    if (early.length > 0) return refuse(early);
    running.current = true;
    setBusy(true);
    setIssues([]);
    const person = { staff: known?.staff ?? crypto.randomUUID(), signInName };
    const made = await vault.setUp({ ...person, newPassword: typed.password });
    if (made.ok) onDone({ ...person, ...made.value });
    else refuse([made.error]);
  };
  const nameIssue = issues.find(({ field }) => field === 'signInName');
  const rest = issues.filter(({ field }) => field === undefined);
  return (
    <StepForm onNext={() => void next()} nextLabel={t(busy ? 'making' : 'next')} onBack={onBack} busy={busy}>
      <Notice kind="info">{t('passwordHint')}</Notice>
      <ErrorSummary issues={rest.map((issue) => ({ text: refusalText(issue) }))} />
      <TextField
        id="signInName"
        required
        label={t('sign-in:name.label')}
        description={t('sign-in:name.hint')}
        value={signInName}
        error={nameIssue && refusalText(nameIssue)}
        onChange={setSignInName}
      />
      <NewPasswordFields autoFocus signInName={signInName} value={typed} onChange={setTyped} issues={issues} />
    </StepForm>
  );
}
