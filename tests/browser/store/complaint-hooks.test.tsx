import { createRoot } from 'react-dom/client';
import { beforeEach, expect, test } from 'vitest';
import { StoreProvider, useComplaint, useComplaints, useSubject } from '../../../renderer/store/StoreProvider.tsx';
import type { Store } from '../../../renderer/store/store.ts';
import { nextStep, register } from '../../unit/store/acts.ts';
import { closeWholly, complain, nextComplaintStep } from '../../unit/store/complaint-acts.ts';
import { emptyDisk, openedOffice, openTab } from './chromium-kit.ts';
import { until } from '../../world/until.ts';

beforeEach(emptyDisk);

/** What a screen of the complaint sees: how many there are, its state, the state of its case; '…' while it is being read, '—' when there is none. */
function Seen({ id }: { readonly id: string }) {
  const complaint = useComplaint(id);
  const subject = useSubject(complaint);
  const { length } = useComplaints().list({ sort: 'due' });
  const stateOf = (row: { readonly state: string } | null | undefined) => (row === undefined ? '…' : (row?.state ?? '—'));
  return `${length} ${stateOf(complaint)} ${stateOf(subject)}`;
}

function show(store: Store, id: string): { readonly text: () => string; readonly remove: () => void } {
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  root.render(
    <StoreProvider store={store}>
      <Seen id={id} />
    </StoreProvider>,
  );
  return { text: () => box.textContent, remove: () => root.unmount() };
}

test('a screen follows the complaint and its case, also what another tab does', async () => {
  const { store, world } = await openedOffice();
  const other = await openTab(world);
  const subject = await register(store);
  const row = await complain(store, {}, subject);
  const screen = show(store, row.id);
  await until(() => expect(screen.text()).toBe('1 registered registered'));
  await nextStep(store, subject);
  await until(() => expect(screen.text()).toBe('1 registered assigned'));
  await nextComplaintStep(other, row);
  await complain(other);
  await until(() => expect(screen.text()).toBe('2 assigned assigned'));
  screen.remove();
  await Promise.all([store.close(), other.close()]);
});

test('a closed complaint appears when it has been read; about no case there is none', async () => {
  const { store, world } = await openedOffice();
  const closed = await closeWholly(store, await complain(store));
  await store.close();
  const again = await openTab(world);
  const [screen, nobody] = [show(again, closed.id), show(again, 'nobody')];
  await until(() => expect([screen.text(), nobody.text()]).toEqual(['1 closed —', '1 — —']));
  screen.remove();
  nobody.remove();
  await again.close();
});
