import { type KeyboardEvent, useRef } from 'react';

export type Tab<Id extends string> = { readonly id: Id; readonly label: string; readonly count?: string; readonly tone?: 'red' | 'amber' };
type Props<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** Id of the panel that the tabs choose for. */
  readonly panel: string;
};

/** A row of tabs, one Tab stop: arrows move and choose at once, Home and End go to the ends. */
export function TabRow<Id extends string>({ label, tabs, chosen, onChoose, panel }: Props<Id>) {
  const row = useRef<HTMLDivElement>(null);
  const keys = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = placeAfter(event.key, at, tabs.length);
    const tab = next === null ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onChoose(tab.id);
    row.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus();
  };
  return (
    <div ref={row} className="q-tabs" role="tablist" aria-label={label} onKeyDown={keys}>
      {tabs.map(({ id, label: name, count, tone }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          className="q-tab"
          data-tab={id}
          data-tone={tone}
          aria-selected={id === chosen}
          aria-controls={panel}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {count === undefined ? null : <span className="q-tab-count">{count}</span>}
          <span>{name}</span>
        </button>
      ))}
    </div>
  );
}

function placeAfter(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  return key === 'Home' ? 0 : key === 'End' ? count - 1 : null;
}
