import type { Actor } from '../../shared/roles/roles.ts';
import { makeAttachments } from './attachments.ts';
import { makeAuditReads } from './audit-reads.ts';
import { makeBackups } from './backup-source.ts';
import { bulk } from './bulk.ts';
import { commit, commitOpening, worldOf } from './commit.ts';
import { commitComplaint } from './commit-complaint.ts';
import { makeDrafts } from './drafts.ts';
import { makeFiles } from './files.ts';
import { healthOf } from './health.ts';
import { maySee, NO_CASES, NO_COMPLAINTS } from './may-see.ts';
import { noteHealing } from './note-healing.ts';
import { openOtherComplaints } from './open-complaints.ts';
import { officeHere } from './own-mark.ts';
import { makeReadings } from './readings.ts';
import type { Store } from './store.ts';
import type { StoreState } from './store-state.ts';
import { makeScanShelf } from './scan-shelf.ts';
import { makePacketSecrets } from './packet-secrets.ts';
import { makeSync } from './sync-store.ts';
import { verifyStore } from './verify-store.ts';

/** What stands around the state: who listens, how the practice store is emptied, how all is closed. */
export type Surroundings = {
  readonly state: () => StoreState;
  readonly subscribe: Store['subscribe'];
  readonly version: Store['version'];
  readonly resetPractice: Store['resetPractice'];
  readonly close: Store['close'];
  readonly changed: () => void;
};

/** The store as the rest of the app sees it. */
export function makeStore({ state, subscribe, version, resetPractice, close, changed }: Surroundings): Store {
  return {
    name: state().options.name,
    office: () => shownOffice(state()),
    actor: () => state().actor,
    setActor: (actor) => {
      sitDown(state(), actor);
      changed();
    },
    world: () => worldOf(state()),
    openOffice: (decide) => commitOpening(state(), decide),
    commit: (decide, caseId) => commit(state(), decide, caseId),
    commitComplaint: (decide, target) => commitComplaint(state(), decide, target),
    bulk: (groups) => bulk(state(), groups),
    ...makeReadings(state),
    get index() {
      return maySee(state()) ? state().upkeep.index : NO_CASES;
    },
    get complaints() {
      return maySee(state()) ? state().complaints.index : NO_COMPLAINTS;
    },
    whenComplete: () => state().completed,
    drafts: makeDrafts(state),
    files: makeFiles(state),
    attachments: makeAttachments(state),
    audit: makeAuditReads(state),
    backups: makeBackups(state),
    sync: makeSync(state),
    scans: makeScanShelf(state),
    packets: makePacketSecrets(state),
    healed: () => state().healed,
    subscribe,
    version,
    health: () => healthOf(state()),
    verify: () => verifyStore(state()).then(() => healthOf(state())),
    // Where the index is withheld there is none to be saved.
    saveSnapshot: async () => (state().withheld ? undefined : state().upkeep.save()),
    resetPractice,
    close,
  };
}

const shownOffice = ({ office, keys }: StoreState) => office && officeHere(office, keys);

/** Another person or role at the desk. What was withheld from who may not open cases is built when somebody may. */
function sitDown(state: StoreState, actor: Actor | null): void {
  state.actor = actor;
  noteHealing(state);
  if (!state.withheld || !maySee(state)) return;
  state.withheld = false;
  // A store that closes in the middle of it has nobody left to show it to.
  state.completed = showCases(state).catch(() => undefined);
}

async function showCases(state: StoreState): Promise<void> {
  await state.upkeep.rebuild();
  await openOtherComplaints(state, state.complaints);
}
