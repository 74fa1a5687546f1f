import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ApplicationDraft } from '../../../shared/cases/application-draft.ts';
import { writePath } from '../../parts/draft-path.ts';
import { useAutosave } from '../../parts/use-autosave.ts';
import { IntakeDesk } from './IntakeDesk.tsx';
import { type IntakeForm as Form, IntakeFormProvider } from './IntakeFormContext.tsx';
import { alignDocuments } from './new-intake.ts';
import { INTAKE_DRAFT, type StoredIntake } from './stored-intake.ts';
import { useIntakeCheck } from './use-intake-check.ts';

type Props = { readonly id: string; readonly saved: ApplicationDraft; readonly onDone: (caseId: string) => void };

/** The application being typed: holds it, saves it, checks it. */
export function IntakeForm({ id, saved, onDone }: Props) {
  const autosave = useAutosave<StoredIntake>(id, INTAKE_DRAFT);
  // As it was read, however often this screen is drawn: only what is typed is saved anew.
  const [first] = useState(saved);
  const [typed, setTyped] = useState(first);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const check = useIntakeCheck(typed);
  const draft = useMemo(() => alignDocuments(typed, check.requirements), [typed, check.requirements]);
  const { keep, flush, forget } = autosave;
  useEffect(() => {
    if (typed !== first) keep({ v: 1, application: typed });
  }, [typed, first, keep]);
  const change = useCallback(
    (step: (draft: ApplicationDraft) => ApplicationDraft) => setTyped((before) => step(alignDocuments(before, check.requirements))),
    [check.requirements],
  );
  const form = useMemo<Form>(
    () => ({
      draft,
      check,
      change,
      set: (path, value) => change((before) => writePath(before, path, value)),
      leave: (path) => {
        setLeft((before) => (before.has(path) ? before : new Set(before).add(path)));
        flush();
      },
      shows: (path) => tried || left.has(path),
    }),
    [draft, check, change, flush, tried, left],
  );
  const done = (caseId: string) => {
    forget();
    onDone(caseId);
  };
  return (
    <IntakeFormProvider value={form}>
      <IntakeDesk id={id} save={autosave.state} tried={tried} onTry={() => setTried(true)} onDone={done} />
    </IntakeFormProvider>
  );
}
