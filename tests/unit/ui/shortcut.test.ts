import { describe, expect, it } from 'vitest';
import { type KeyPress, meansShortcut, worksInFields } from '../../../renderer/ui/shortcut.ts';
import { nextRow } from '../../../renderer/ui/next-row.ts';

const press = (change: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...change,
});

describe('a key combination', () => {
  it.each([
    ['Alt+1 on the Kazakh layout', press({ key: '"', code: 'Digit1', altKey: true }), 'Alt+1', true],
    ['Alt+2 is not Alt+1', press({ key: 'ә', code: 'Digit2', altKey: true }), 'Alt+1', false],
    ['a digit alone is typed', press({ key: '1', code: 'Digit1' }), 'Alt+1', false],
    ['slash on the Russian layout', press({ key: '.', code: 'Slash' }), '/', true],
    ['question mark wherever it stands', press({ key: '?', code: 'Digit7', shiftKey: true }), '?', true],
    ['Ctrl+S on the Russian layout', press({ key: 'ы', code: 'KeyS', ctrlKey: true }), 'Ctrl+S', true],
    ['Ctrl+Shift+S is another', press({ key: 'S', code: 'KeyS', ctrlKey: true, shiftKey: true }), 'Ctrl+S', false],
    ['F2', press({ key: 'F2', code: 'F2' }), 'F2', true],
    ['Ctrl+Enter', press({ key: 'Enter', code: 'Enter', ctrlKey: true }), 'Ctrl+Enter', true],
  ] as const)('%s', (_name, event, combo, means) => expect(meansShortcut(event, combo)).toBe(means));

  it('is not taken from what is being typed', () => {
    expect(worksInFields('/')).toBe(false);
    expect(worksInFields('F2')).toBe(true);
  });
});

describe('moving in a table', () => {
  const at = (key: string, active: number) => nextRow({ key, active, count: 10, page: 4 });
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowUp', 0, 0],
    ['PageDown', 8, 9],
    ['PageUp', 5, 1],
    ['End', 0, 9],
    ['Home', 7, 0],
    ['a', 3, null],
  ])('%s from %s', (key, active, next) => expect(at(key, active)).toBe(next));
});
