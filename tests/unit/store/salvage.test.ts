import { afterAll, expect, test } from 'vitest';
import { nextStep, register } from './acts.ts';
import { keyedOffice, openKeyed, restarted, throwAway } from './keyed-kit.ts';
import { seat } from './window-options.ts';

afterAll(throwAway);

test('a database in doubt is made anew: its entries come from the copy, and what was typed and never handed in comes along', async () => {
  const { store, computer } = await keyedOffice();
  const row = await nextStep(store, await register(store));
  seat(store);
  for (const [id, text] of Object.entries({ 'intake:1': 'Қасымова', 'intake:2': 'Әбенова' })) await store.drafts.write(id, 'intake', { text });
  await store.close();
  const sentinel = computer.sentinels.get('qamqor');
  if (!sentinel) throw new Error('no sentinel');
  computer.sentinels.set('qamqor', { ...sentinel, doubt: true });
  const again = await openKeyed(restarted(computer));
  expect(again.healed()).toMatchObject({ from: 'second-copy', lost: 0 });
  expect(await again.readCase(row?.id ?? '')).toEqual(row);
  seat(again);
  expect((await again.drafts.list()).map(({ id }) => id).sort()).toEqual(['intake:1', 'intake:2']);
  expect(await again.drafts.read('intake:2')).toEqual({ text: 'Әбенова' });
});
