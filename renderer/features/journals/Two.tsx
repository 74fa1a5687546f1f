import type { ReactNode } from 'react';

/** A cell of two lines: what one reads first, and what belongs to it. */
export function Two({ main, under }: { readonly main: ReactNode; readonly under: ReactNode }) {
  return (
    <div className="q-journal-two">
      <div title={titleOf(main)}>{main}</div>
      <div className="q-soft" title={titleOf(under)}>
        {under}
      </div>
    </div>
  );
}

// What does not fit is read in full under the pointer.
const titleOf = (content: ReactNode): string | undefined => (typeof content === 'string' ? content : undefined);
