import type { Office } from '../../shared/cases/office.ts';
import type { Fact } from '../../shared/journal/entry.ts';
import { ownDevices, type StoreKeys } from './keys.ts';

type Devices = Pick<StoreKeys, 'device' | 'retired'>;
const seen = new WeakMap<Office, { readonly device: string; readonly office: Office }>();

/** The mark that the region gave this computer for the numbers of its journals; where it has none, the office's. */
export function markHere({ workplaces = [], settings }: Office, keys: Devices): string {
  const own = ownDevices(keys).reverse();
  const given = own.flatMap((device) => workplaces.filter((workplace) => workplace.device === device));
  return given[0]?.mark ?? settings.mark;
}

/** The office as acts and screens at this computer see it: its numbers bear this computer's mark. One object as long as the office does not change. */
export function officeHere(office: Office, keys: Devices): Office {
  const mark = markHere(office, keys);
  if (mark === office.settings.mark) return office;
  const known = seen.get(office);
  if (known?.device === keys.device) return known.office;
  const here = { ...office, settings: { ...office.settings, mark } };
  seen.set(office, { device: keys.device, office: here });
  return here;
}

/** Settings that were changed at this computer, as they go to all: its own mark stays its own. */
export function withSharedMark(facts: readonly Fact[], office: Office | null, keys: Devices): readonly Fact[] {
  if (!office || markHere(office, keys) === office.settings.mark) return facts;
  const { mark } = office.settings;
  return facts.map((fact) => (fact.type === 'office-settings-changed' ? { ...fact, settings: { ...fact.settings, mark } } : fact));
}
