import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import { nextRow } from './next-row.ts';

export type Column<Row> = {
  readonly key: string;
  readonly label: ReactNode;
  readonly cell: (row: Row, index: number) => ReactNode;
  /** A CSS grid track: '120px', 'minmax(160px, 2fr)'. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** How the table is sorted by this column now; absent: it cannot be. */
  readonly sort?: 'ascending' | 'descending' | 'none';
  readonly onSort?: () => void;
};
type Props<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly count: number;
  readonly rowAt: (index: number) => Row;
  readonly rowKey: (row: Row, index: number) => string;
  readonly onOpen?: (row: Row, index: number) => void;
  readonly label: string;
  readonly rowHeight?: number;
  readonly height?: number | string;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
  readonly autoFocus?: boolean;
  /** The last rows come into sight: more may be read. Absent: all are here. */
  readonly onNearEnd?: () => void;
};

/** A table of any length: only what is seen is drawn. One Tab stop; arrows, PageUp/Down, Home, End move; Enter or a click opens. */
export function DataTable<Row>(props: Props<Row>) {
  const { columns, count, rowHeight = 38, height = '100%' } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const idBase = useId();
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, count - 1);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: 36,
  });
  useNearEnd(virtual.getVirtualItems().at(-1)?.index ?? 0, count, props.onNearEnd);
  const tracks = columns.map((column) => column.width ?? 'minmax(90px, 1fr)').join(' ');
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || count === 0) return;
    if (event.key === 'Enter') return props.onOpen?.(props.rowAt(active), active);
    const next = nextRow({ key: event.key, active, count, page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / rowHeight) - 2) });
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    virtual.scrollToIndex(next);
  };
  return (
    <div className="q-table" style={{ height }}>
      <div
        ref={scroller}
        className="q-table-scroll"
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-activedescendant={count > 0 ? `${idBase}-${active}` : undefined}
        onKeyDown={keys}
        {...(props.autoFocus ? { 'data-autofocus': true } : {})}
      >
        <TableHead columns={columns} tracks={tracks} />
        {count === 0 ? (
          <EmptyRow>{props.empty}</EmptyRow>
        ) : (
          <div className="q-tbody" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = props.rowAt(index);
              return (
                <div
                  key={props.rowKey(row, index)}
                  id={`${idBase}-${index}`}
                  role="row"
                  className="q-tr"
                  aria-rowindex={index + 2}
                  aria-selected={index === active}
                  data-active={index === active ? '' : undefined}
                  style={{ gridTemplateColumns: tracks, height: rowHeight, transform: `translateY(${start}px)` }}
                  onClick={() => {
                    setActive(index);
                    props.onOpen?.(row, index);
                  }}
                >
                  {columns.map((column) => (
                    <div key={column.key} role="gridcell" className={column.align === 'end' ? 'q-td q-td-end' : 'q-td'}>
                      {column.cell(row, index)}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}

const NEAR = 20;

/** Says once for each length of the table that its end is in sight. */
function useNearEnd(seen: number, count: number, onNearEnd: (() => void) | undefined): void {
  const near = count > 0 && seen >= count - NEAR;
  useEffect(() => {
    if (near) onNearEnd?.();
  }, [near, count, onNearEnd]);
}

function EmptyRow({ children }: { readonly children: ReactNode }) {
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={2}>
        <div role="gridcell">{children}</div>
      </div>
    </div>
  );
}

function TableHead<Row>({ columns, tracks }: { readonly columns: readonly Column<Row>[]; readonly tracks: string }) {
  return (
    <div role="rowgroup" className="q-thead-group">
      <div role="row" aria-rowindex={1} className="q-tr q-thead" style={{ gridTemplateColumns: tracks }}>
        {columns.map((column) => (
          <div
            key={column.key}
            role="columnheader"
            className={column.align === 'end' ? 'q-th q-td-end' : 'q-th'}
            {...(column.sort ? { 'aria-sort': column.sort } : {})}
          >
            {column.onSort ? (
              <button type="button" className="q-sort" onClick={column.onSort}>
                {column.label}
                {column.sort === 'ascending' ? <Icon name="up" size={12} /> : column.sort === 'descending' ? <Icon name="down" size={12} /> : null}
              </button>
            ) : (
              column.label
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
