import { DateField } from '../../ui/DateField.tsx';
import type { DraftFieldProps } from './DraftText.tsx';
import { useDraftField } from './IntakeFormContext.tsx';

/** A date of the draft, kept as typed until it is a real date. */
export function DraftDate({ path, ...props }: DraftFieldProps) {
  const field = useDraftField(path);
  return <DateField {...props} id={path} value={field.text} onChange={field.set} onBlur={field.leave} error={field.error} />;
}
