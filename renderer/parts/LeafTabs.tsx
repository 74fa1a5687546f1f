import { type KeyboardEvent, type ReactNode, useRef } from 'react';

type Props<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly Id[];
  readonly chosen: Id;
  readonly onPick: (tab: Id) => void;
  readonly nameOf: (tab: Id) => string;
  readonly children: ReactNode;
};

/** The leaves of an open file; left and right arrows turn them. */
export function LeafTabs<Id extends string>({ label, tabs, chosen, onPick, nameOf, children }: Props<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(chosen) + step + tabs.length) % tabs.length] ?? chosen;
    onPick(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div className="q-case-leaves">
      <div ref={list} role="tablist" className="q-case-tabs" aria-label={label} onKeyDown={keys}>
        {tabs.map((one) => (
          <button
            key={one}
            id={`tab-${one}`}
            type="button"
            role="tab"
            className="q-case-tab"
            aria-selected={one === chosen}
            aria-controls="open-leaf"
            tabIndex={one === chosen ? 0 : -1}
            onClick={() => onPick(one)}
          >
            {nameOf(one)}
          </button>
        ))}
      </div>
      <div id="open-leaf" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </div>
  );
}
