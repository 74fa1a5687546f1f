import type { ClipboardEvent, KeyboardEvent } from 'react';
import { foldPasted, hasBreaks } from './fold-pasted.ts';

const LINE = 'input:not([type=checkbox]):not([type=radio]), select';
const STOPS =
  'input:not([disabled]):not([tabindex="-1"]), select:not([disabled]), textarea:not([disabled]), button:not([disabled]):not([tabindex="-1"])';

/** Enter in a single-line field goes to the next stop of the form, as Tab does; with Shift to the one before. */
export function moveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.defaultPrevented || event.nativeEvent.isComposing) return;
  const from = event.target;
  if (!(from instanceof HTMLElement) || !from.matches(LINE)) return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop === from || isReached(stop));
  stops[stops.indexOf(from) + (event.shiftKey ? -1 : 1)]?.focus();
}

// Of a group of radio buttons only the chosen one (or, when none is chosen, the first) is a stop.
function isReached(stop: HTMLElement): boolean {
  if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio' || stop.checked) return stop.offsetParent !== null;
  const group = [...document.getElementsByName(stop.name)] as HTMLInputElement[];
  return !group.some((radio) => radio.checked) && group[0] === stop;
}

/** A table or several lines pasted into a single-line field become one line with spaces; answers whether that happened. Ctrl+Z still works. */
export function foldTablePaste(event: ClipboardEvent<HTMLElement>): boolean {
  const field = event.target;
  const text = event.clipboardData.getData('text/plain');
  if (!(field instanceof HTMLInputElement) || !hasBreaks(text.trimEnd())) return false;
  event.preventDefault();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else puts text into a field so that Ctrl+Z takes it back
  document.execCommand('insertText', false, foldPasted(text));
  return true;
}
