import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ActButton } from '../../../renderer/ui/ActButton.tsx';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';
import { until } from '../../world/until.ts';
import { type Shown, show } from '../sync/show-desk.tsx';

let shown: Shown | null = null;
afterEach(() => shown?.remove());

const KEY = 'Ctrl+Enter';
const pressKey = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
/** As in the moment in which a dialog is seen and the focus is not in it yet. */
const loseFocus = () => void (document.activeElement instanceof HTMLElement && document.activeElement.blur());

/** A screen, a dialog over it and another over that, with the same key in each. */
function Screen({ done }: { readonly done: (where: string) => void }) {
  const [depth, setDepth] = useState(0);
  return (
    <>
      <ActButton label="screen" shortcut={KEY} onClick={() => done('screen')} />
      <ActButton label="open" shortcut="Alt+O" onClick={() => setDepth(1)} />
      {depth > 0 ? (
        <Dialog title="first" onClose={() => setDepth(0)} actions={<ActButton label="first" shortcut={KEY} onClick={() => done('first')} />}>
          <ActButton label="deeper" shortcut="Ctrl+O" onClick={() => setDepth(2)} />
        </Dialog>
      ) : null}
      {depth > 1 ? (
        <Dialog title="second" onClose={() => setDepth(1)} actions={<ActButton label="second" shortcut={KEY} onClick={() => done('second')} />}>
          second
        </Dialog>
      ) : null}
    </>
  );
}

test('a key belongs to what is uppermost: the screen, the dialog, the dialog over it, wherever the focus is', async () => {
  const done: string[] = [];
  shown = await show('kk', { store: null, desk: null }, <Screen done={(where) => void done.push(where)} />);
  await until(() => expect(document.querySelector('.q-act')).not.toBeNull());
  await pressKey();
  await userEvent.keyboard('{Alt>}o{/Alt}');
  const dialogs = (count: number) => until(() => expect(document.querySelectorAll('[aria-modal="true"]')).toHaveLength(count));
  await dialogs(1);
  loseFocus();
  await pressKey();
  await userEvent.keyboard('{Control>}o{/Control}');
  await dialogs(2);
  loseFocus();
  await pressKey();
  expect(done).toEqual(['screen', 'first', 'second']);
  await userEvent.keyboard('{Escape}');
  await dialogs(1);
  await pressKey();
  expect(done.at(-1)).toBe('first');
});
