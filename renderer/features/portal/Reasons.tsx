import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

/** Reasons in words, each with its place in the file where it has one. */
export function Reasons({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const refusalText = useRefusalText();
  return (
    <ul className="q-reasons">
      {refusals.map((refusal, index) => (
        <li key={index}>
          {refusalText(refusal)} {refusal.field && refusal.params?.['field'] === undefined ? <code lang="en">{refusal.field}</code> : null}
        </li>
      ))}
    </ul>
  );
}
