import type { ReactNode } from 'react';

/** A cell of two lines: what one reads first, and what belongs to it. */
export function Two({ main, under }: { readonly main: ReactNode; readonly under: ReactNode }) {
  return (
    <div className="q-journal-two">
      <div>{main}</div>
      <div className="q-soft">{under}</div>
    </div>
  );
}
