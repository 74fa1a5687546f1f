import type { Committed, Store } from '../../../renderer/store/store.ts';
import { attachFile } from '../../../shared/cases/attach-file.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { caseOf, nextStep, register } from '../../unit/store/acts.ts';
import { seat } from '../../unit/store/window-options.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import type { Told, WorkKind } from '../kit/told.ts';
import { noise } from './noise.ts';
import type { Opened } from './place.ts';

const tell = (told: Told): void => (globalThis as unknown as { readonly told: (line: string) => void }).told(JSON.stringify(told));
const SIDE = 320;

/** Works until the browser is killed; each act is told the moment the program says that it is done, and before it is begun. */
export async function work(opened: Opened, kind: WorkKind, password: string): Promise<never> {
  const { store } = opened;
  tell({ told: 'working' });
  for (let round = 0; ; round += 1) {
    if (kind === 'save') await save(store, round);
    else if (kind === 'attach') await attach(store);
    else if (kind === 'sign') await lead(store);
    else password = await change(opened, password);
  }
}

async function save(store: Store, round: number): Promise<void> {
  unwrap(await store.drafts.write('intake:kill', 'intake', { round, text: 'Қасымова'.repeat(20) }));
  tell({ told: 'draft', round });
  const { id, state } = await register(store);
  tell({ told: 'case', id, state });
}

async function lead(store: Store): Promise<void> {
  let row: Case | null = await register(store);
  while (row) {
    tell({ told: 'case', id: row.id, state: row.state });
    row = await nextStep(store, row);
  }
}

async function attach(store: Store): Promise<void> {
  const { id, state } = await register(store);
  tell({ told: 'case', id, state });
  for (let scan = 0; scan < 3; scan += 1) {
    const content = await noise(SIDE);
    seat(store);
    const done: Committed = await store.attachments.attach(content, {
      write: (found) => store.commit((world, current) => attachFile(current as Case, { ...found, name: 'скан.png', title: 'Мінездеме' }, world), id),
    });
    const hash = caseOf(done).attachments?.at(-1)?.hash ?? '';
    tell({ told: 'scan', id, hash });
  }
}

async function change({ vault, account }: Opened, password: string): Promise<string> {
  const next = `көктем таңы ерте атты ${crypto.randomUUID().slice(0, 8)}`;
  tell({ told: 'changing', password: next });
  unwrap(await vault.changePassword({ account, password, newPassword: next }));
  tell({ told: 'changed', password: next });
  return next;
}
