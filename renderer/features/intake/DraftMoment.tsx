import type { DraftPath } from '../../parts/draft-path.ts';
import { MomentField } from '../../ui/MomentField.tsx';
import { useDraftField } from './IntakeFormContext.tsx';

type Props = { readonly path: DraftPath; readonly label: string; readonly required?: boolean };

/** A date and an hour of the draft, kept as typed until they are a real moment. */
export function DraftMoment({ path, ...props }: Props) {
  const field = useDraftField(path);
  return <MomentField {...props} id={path} value={field.text} onChange={field.set} onBlur={field.leave} error={field.error} />;
}
