import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Say } from './say.ts';

export const CASE_TABS = ['progress', 'application', 'reckoning', 'journal', 'forms'] as const;
export type CaseTab = (typeof CASE_TABS)[number];

type Props = { readonly tab: CaseTab; readonly onPick: (tab: CaseTab) => void; readonly say: Say; readonly children: ReactNode };

/** The leaves of the file; left and right arrows turn them. */
export function CaseTabs({ tab, onPick, say, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = CASE_TABS[(CASE_TABS.indexOf(tab) + step + CASE_TABS.length) % CASE_TABS.length] ?? tab;
    onPick(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div className="q-case-leaves">
      <div ref={list} role="tablist" className="q-case-tabs" aria-label={say('tabs.label')} onKeyDown={keys}>
        {CASE_TABS.map((one) => (
          <button
            key={one}
            id={`tab-${one}`}
            type="button"
            role="tab"
            className="q-case-tab"
            aria-selected={one === tab}
            aria-controls="case-leaf"
            tabIndex={one === tab ? 0 : -1}
            onClick={() => onPick(one)}
          >
            {say(`tabs.${one}`)}
          </button>
        ))}
      </div>
      <div id="case-leaf" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {children}
      </div>
    </div>
  );
}
