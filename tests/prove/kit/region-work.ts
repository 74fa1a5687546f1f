import type { Store } from '../../../renderer/store/store.ts';
import { attachFile } from '../../../shared/cases/attach-file.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import { nextStep, register } from '../../unit/store/acts.ts';
import { seat } from '../../unit/store/window-options.ts';
import { jpeg, join } from '../../world/scans.ts';

/** What a person was told is written. */
export type Acknowledged = Pick<Entry, 'id' | 'device' | 'n' | 'hash'> & { readonly office: string };
/** One office in the memory of the proof: every case anybody has begun, every act anybody was told is written. */
export type OfficeMemory = { readonly cases: string[]; readonly acts: Acknowledged[]; refused: number };

const SCAN_BYTES = 40_000;

/** The store of a computer whose every acknowledged act is noted outside it. */
export function noting(store: Store, memory: OfficeMemory): Store {
  return {
    ...store,
    commit: async (decide, id) => {
      const done = await store.commit(decide, id);
      if (done.ok) note(memory, done.value.entry);
      return done;
    },
  };
}

export function note({ cases, acts }: OfficeMemory, { id, office, device, n, hash, facts }: Entry): void {
  acts.push({ id, office, device, n, hash });
  for (const fact of facts) if (fact.type === 'application-registered') cases.push(fact.case);
}

/** Something that an office does: a new application, the next step of any case that this computer knows (whoever else is at it), a scan. What the rules refuse is counted and left. */
export async function actOnce(store: Store, memory: OfficeMemory): Promise<void> {
  const chance = Math.random();
  const id = memory.cases[Math.floor(Math.random() * memory.cases.length)];
  const row = id === undefined ? null : await store.readCase(id);
  try {
    if (!row || chance < 0.35) await register(store);
    else if (chance < 0.9) await nextStep(store, row);
    else await scan(store, row);
  } catch (error) {
    // `nextStep` throws what an act refuses; anything else is a fault.
    if (!(error instanceof Error && error.message.startsWith('refused'))) throw error;
    memory.refused += 1;
  }
}

async function scan(store: Store, { id }: Case): Promise<void> {
  seat(store, 'clerk');
  const content = join(jpeg(), crypto.getRandomValues(new Uint8Array(SCAN_BYTES)));
  const write = (found: object) =>
    store.commit((world, row) => attachFile(row as Case, { ...found, name: 'скан.jpg', title: 'Мінездеме' }, world), id);
  const done = await store.attachments.attach(content, { write });
  if (!done.ok) throw new Error(`refused: ${done.error[0]?.code}`);
}
