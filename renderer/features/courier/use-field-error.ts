import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

/** The refusal of a field in words, or undefined. */
export function useFieldError(refusals: readonly Refusal[]): (field: string) => string | undefined {
  const refusalText = useRefusalText();
  return (field) => {
    const issue = refusals.find((one) => one.field === field);
    return issue && refusalText(issue);
  };
}
