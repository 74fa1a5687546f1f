import type { ReactNode } from 'react';
import { Panel } from '../ui/Panel.tsx';

type Props = {
  readonly title: string;
  readonly heads: readonly string[];
  /** Columns of a list of steps: what, by when, when done. */
  readonly steps?: boolean;
  /** Rows of the table. */
  readonly children: ReactNode;
};

/** A list of the open file under its title: the heads of the columns, and the rows. */
export function ListPanel({ title, heads, steps = false, children }: Props) {
  return (
    <Panel title={title} flush>
      <table className={steps ? 'q-list q-steps' : 'q-list'}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Panel>
  );
}
