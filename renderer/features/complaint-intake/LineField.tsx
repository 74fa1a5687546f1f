import type { DraftPath } from '../../parts/draft-path.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useComplaintField } from './ComplaintFormContext.tsx';

type Props = { readonly path: DraftPath; readonly description?: string; readonly required?: boolean; readonly autoFocus?: boolean };

/** One line of the draft, under its own name. */
export function LineField({ path, inputMode, ...props }: Props & { readonly inputMode?: 'text' | 'numeric' }) {
  const field = useComplaintField(path);
  return <TextField {...props} {...field} {...(inputMode ? { inputMode } : {})} />;
}

/** Several lines of the draft, under their own name. */
export function LinesField({ path, rows, ...props }: Props & { readonly rows: number }) {
  const field = useComplaintField(path);
  return <TextArea {...props} {...field} rows={rows} />;
}
