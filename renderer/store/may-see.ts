import { kindOf, type Office } from '../../shared/cases/office.ts';
import { mayAct } from '../../shared/roles/permissions.ts';
import type { Actor } from '../../shared/roles/roles.ts';
import { makeComplaintShelf } from './complaint-shelf.ts';
import { makeIndexState } from './index-state.ts';
import { liveIndex } from './live-index.ts';
import type { StoreState } from './store-state.ts';

/** May this person open cases at all? An administrator looks after the computer, not into files. */
export const seesCases = (actor: Actor, office: Office | null): boolean => mayAct(actor.role, 'view-case', office ? kindOf(office) : undefined);

/** What the store shows now. Where people sign in, nobody sees anything before; the practice store is open to whoever practises. */
export const maySee = ({ actor, office, options }: Pick<StoreState, 'actor' | 'office' | 'options'>): boolean =>
  actor ? seesCases(actor, office) : options.keys === undefined;

const nothing = makeIndexState();
/** What who may not open cases is shown instead of the indexes. */
export const NO_CASES = liveIndex(() => nothing);
const emptyShelf = makeComplaintShelf([]);
emptyShelf.complete([]);
export const NO_COMPLAINTS = emptyShelf.index;
