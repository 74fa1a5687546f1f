import { createContext, useContext, useLayoutEffect, useRef } from 'react';
import { meansShortcut, worksInFields } from './shortcut.ts';

export type ListedShortcut = { readonly combo: string; readonly label: string };
/** The shortcuts that work right now, for the help dialog. */
export type ShortcutList = { readonly add: (shortcut: ListedShortcut) => () => void; readonly list: () => readonly ListedShortcut[] };

/** A list for one running app. */
export function makeShortcutList(): ShortcutList {
  const listed = new Set<ListedShortcut>();
  return {
    add: (shortcut) => {
      listed.add(shortcut);
      return () => void listed.delete(shortcut);
    },
    list: () => [...listed],
  };
}

export const ShortcutsContext = createContext<ShortcutList>(makeShortcutList());

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));

/** Runs `act` on a key combination while the component is on screen, except under an open dialog; `label` puts it into the help ('?'). */
export function useShortcut(combo: string | null, act: () => void, label?: string): void {
  const list = useContext(ShortcutsContext);
  const latest = useRef(act);
  // In the layout, not after the paint: a key works as soon as its button is seen.
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    if (!combo) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !meansShortcut(event, combo)) return;
      if (isField(event.target) && !worksInFields(combo)) return;
      const dialog = document.querySelector('[aria-modal="true"]');
      if (dialog && !(event.target instanceof Node && dialog.contains(event.target) && combo.startsWith('Ctrl+'))) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press);
    const forget = label ? list.add({ combo, label }) : undefined;
    return () => {
      document.removeEventListener('keydown', press);
      forget?.();
    };
  }, [combo, label, list]);
}
