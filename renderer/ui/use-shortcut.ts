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

/** The dialog that the asking part stands in, as its element; null on the screen itself. */
export const DialogContext = createContext<(() => Element | null) | null>(null);

/** Is this the dialog that nothing stands over? */
export const isUppermost = (dialog: Element | null): boolean => dialog === ([...document.querySelectorAll('[aria-modal="true"]')].at(-1) ?? null);

/** Under an open dialog the screen is silent, and so is a dialog under another one; combinations with Ctrl work in the uppermost, wherever the focus is. */
function isHeard(combo: string, dialogOf: (() => Element | null) | null): boolean {
  if (!dialogOf) return isUppermost(null);
  return combo.startsWith('Ctrl+') && isUppermost(dialogOf());
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));

/** Runs `act` on a key combination while the component is on screen and no dialog stands over it; `label` puts it into the help ('?'). */
export function useShortcut(combo: string | null, act: () => void, label?: string): void {
  const list = useContext(ShortcutsContext);
  const dialogOf = useContext(DialogContext);
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
      if (!isHeard(combo, dialogOf)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press);
    const forget = label ? list.add({ combo, label }) : undefined;
    return () => {
      document.removeEventListener('keydown', press);
      forget?.();
    };
  }, [combo, label, list, dialogOf]);
}
