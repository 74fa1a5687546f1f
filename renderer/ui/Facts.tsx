import { Fragment, type ReactNode } from 'react';

export type FactRow = { readonly label: ReactNode; readonly value: ReactNode };

/** Names and values, one under another. Rows without a value are left out. */
export function Facts({ rows }: { readonly rows: readonly FactRow[] }) {
  return (
    <dl className="q-facts">
      {rows.map((row, index) =>
        row.value === null || row.value === undefined || row.value === '' ? null : (
          <Fragment key={index}>
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
