import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

/** Why the act was not done, in words. */
export function Refusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const refusalText = useRefusalText();
  if (refusals.length === 0) return null;
  return (
    <Notice kind="error">
      {refusals.map((refusal, place) => (
        <p key={place} className="courier-plain">
          {refusalText(refusal)}
        </p>
      ))}
    </Notice>
  );
}
