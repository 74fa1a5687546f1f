import '../../parts/open-file.css';
import type { ReactNode } from 'react';

export type RegionRow = { readonly key: string; readonly cells: readonly ReactNode[] };
type Props = {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly RegionRow[];
  /** From this column on there are numbers. */
  readonly numbersFrom?: number;
  /** Said instead of an empty table. */
  readonly empty: string;
  readonly foot?: readonly ReactNode[];
};

/** A short table of what the region answered, or a sentence that there is nothing. */
export function RegionTable({ label, heads, rows, numbersFrom = Infinity, empty, foot }: Props) {
  if (rows.length === 0) return <p className="q-soft q-region-none">{empty}</p>;
  const looks = (place: number) => (place >= numbersFrom ? 'q-num' : undefined);
  return (
    <div className="q-region-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="q-list">
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th key={place} scope="col" className={looks(place)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, place) => (
                <td key={place} className={looks(place)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot ? (
          <tfoot>
            <tr>
              {foot.map((cell, place) => (
                <td key={place} className={looks(place)}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
