import { focusField } from './ErrorSummary.tsx';

/** Puts the focus on a field that the next paint will show. */
export function focusNewField(path: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => focusField(path)));
}
