import { attachFile } from '../../../shared/cases/attach-file.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { caseOf, nextStep, register } from '../../unit/store/acts.ts';
import { seat } from '../../unit/store/window-options.ts';
import { NEW_STAFF } from '../../world/make-world.ts';
import type { Found } from '../kit/told.ts';
import { enter } from './inspect.ts';
import { noise } from './noise.ts';
import { setUp, shut } from './place.ts';
import { PASSWORD } from '../kit/marks.ts';

const SCANS = 6;
const DRAFTS = 5;

/** A small office at work: cases on every step of their way, scans, drafts; answers what must be found in it from now on. */
export async function fillForDamage(cases: number): Promise<Found> {
  const opened = await setUp(NEW_STAFF);
  const { store } = opened;
  for (let index = 0; index < cases; index += 1) {
    let row: Case | null = await register(store);
    for (let step = 0; row && step < index % 7; step += 1) row = await nextStep(store, row);
    if (index < SCANS && row) await attach(store, row.id);
    if (index < DRAFTS) unwrap(await store.drafts.write(`intake:draft-${index}`, 'intake', { text: 'Қасымова'.repeat(50) }));
  }
  await shut(opened);
  const again = await enter([PASSWORD], { cases: {}, scans: [], draft: null });
  if (again.opened) await shut(again.opened);
  return again.found;
}

async function attach(store: Awaited<ReturnType<typeof setUp>>['store'], id: string): Promise<void> {
  const content = await noise(300);
  seat(store);
  const write = (decide: Parameters<typeof store.commit>[0]) => store.commit(decide, id);
  caseOf(
    await store.attachments.attach(content, {
      write: (found) => write((world, current) => attachFile(current as Case, { ...found, name: 'скан.png', title: 'Мінездеме' }, world)),
    }),
  );
}
