import { recordDrill } from '../../../shared/audit/record-drill.ts';
import { toLocal } from '../../../shared/kernel/clock.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Drilled } from '../../store/store-backups.ts';
import { type LastDrill, rememberBackup } from './remembered-backup.ts';
import type { BackupDesk } from './run-backup.ts';

/** Reads a backup of the folder back beside the store, and writes into the journal how it went; a backup that fails is a result, too. */
export async function runDrill({ store, bridge }: Omit<BackupDesk, 'vault'>, name: string): Promise<Result<LastDrill, Refusal>> {
  const read = await bridge.backup.read({ name });
  const drilled = read.ok ? await store.backups.drill(read.bytes) : err<Refusal>({ code: read.code });
  const { version } = await bridge.info();
  const { clock, office } = store.world();
  const { zone } = office.settings;
  const outcome = drilled.ok ? outcomeOf(drilled.value, version) : 'refused';
  const drill: LastDrill = {
    name,
    at: toLocal(clock.now(), zone),
    outcome,
    ...(drilled.ok
      ? { ...countsOf(drilled.value), madeAt: toLocal(drilled.value.manifest.madeAt, zone) }
      : {
          entries: 0,
          cases: 0,
          complaints: 0,
          refusal: { code: drilled.error.code, ...(drilled.error.params && { params: { ...drilled.error.params } }) },
        }),
  };
  rememberBackup('drill', drill);
  const told = await store.commit((world) => recordDrill({ name, entries: drill.entries, matched: outcome === 'matched' }, world));
  return told.ok ? ok(drill) : err(told.error[0] ?? { code: 'nothing-changed' });
}

const countsOf = ({ entries, cases, complaints }: Drilled) => ({ entries, cases, complaints });

/** Another version of the program may add up the same entries to more: nothing is lost, but the two cannot be compared. */
const outcomeOf = ({ matched, manifest }: Drilled, version: string): LastDrill['outcome'] =>
  matched ? 'matched' : manifest.app === version ? 'differs' : 'older';
