import type { ReactNode } from 'react';
import { useFormat } from '../../ui/use-format.ts';

export type Counted = { readonly label: ReactNode; readonly count: number; readonly tone?: 'red' | 'amber' };

/** Numbers side by side, each with its word; what is bad and not nought has its colour. */
export function CountLine({ counts }: { readonly counts: readonly Counted[] }) {
  const format = useFormat();
  return (
    <dl className="q-region-counts">
      {counts.map(({ label, count, tone }, place) => (
        <div key={place} {...(tone && count > 0 ? { 'data-tone': tone } : {})}>
          <dt>{label}</dt>
          <dd>{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
