import { TextField } from '../../ui/TextField.tsx';
import type { DraftPath } from '../../parts/draft-path.ts';
import { useDraftField } from './IntakeFormContext.tsx';

export type DraftFieldProps = {
  readonly path: DraftPath;
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
};

/** One line of the draft. */
export function DraftText({ path, inputMode, ...props }: DraftFieldProps & { readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' }) {
  const field = useDraftField(path);
  return (
    <TextField
      {...props}
      {...(inputMode ? { inputMode } : {})}
      id={path}
      value={field.text}
      onChange={field.set}
      onBlur={field.leave}
      error={field.error}
    />
  );
}
