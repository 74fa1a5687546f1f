import { createContext, useContext } from 'react';
import type { ApplicationDraft } from '../../../shared/cases/application-draft.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { type DraftPath, readPath } from '../../parts/draft-path.ts';
import type { IntakeCheck } from './use-intake-check.ts';

/** The application being typed and what is known about it; one for the whole screen. */
export type IntakeForm = {
  readonly draft: ApplicationDraft;
  readonly check: IntakeCheck;
  /** Puts a value at a path; nothing else of the draft changes. */
  readonly set: (path: DraftPath, value: unknown) => void;
  /** Changes several places at once. */
  readonly change: (step: (draft: ApplicationDraft) => ApplicationDraft) => void;
  /** The field was left: from now on its mistake is shown. */
  readonly leave: (path: DraftPath) => void;
  /** Is the mistake at this path to be shown yet? */
  readonly shows: (path: DraftPath) => boolean;
};

const FormContext = createContext<IntakeForm | null>(null);
export const IntakeFormProvider = FormContext.Provider;

export function useIntakeForm(): IntakeForm {
  const form = useContext(FormContext);
  if (!form) throw new Error('IntakeFormProvider is missing');
  return form;
}

/** A field of the draft by its path: the text as typed, and the mistake in words once the field was left or registering was tried. */
export function useDraftField(path: DraftPath) {
  const form = useIntakeForm();
  const refusalText = useRefusalText();
  const value = readPath(form.draft, path);
  const issue = form.shows(path) ? form.check.issueAt.get(path) : undefined;
  return {
    id: path,
    value,
    text: typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '',
    error: issue ? refusalText(issue) : undefined,
    set: (next: unknown) => form.set(path, next),
    leave: () => form.leave(path),
  };
}
