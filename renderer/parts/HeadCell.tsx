import type { ReactNode } from 'react';

/** A named value in the head of the file. */
export function HeadCell({ label, wide = false, children }: { readonly label: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <div className={wide ? 'q-case-cell q-case-wide' : 'q-case-cell'}>
      <div className="q-case-label">{label}</div>
      <div>{children}</div>
    </div>
  );
}
