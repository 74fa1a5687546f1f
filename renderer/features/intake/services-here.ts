import { kindOf } from '../../../shared/cases/office.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Channel, Service } from '../../../shared/law/catalogue.ts';
import { editionFor } from '../../../shared/law/edition-for.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';

/** A service of the catalogue as this workplace can take it on a day. */
export type ServiceOffer = {
  readonly service: Service;
  /** Channels through which an application is typed in here; none: it cannot be taken, and the rest says why. */
  readonly channels: readonly Channel[];
  /** All channels of the edition in force; null: there is no edition for the day and the region. */
  readonly known: readonly Channel[] | null;
};

/** What is typed in where: an office also registers the package that the courier brought; a portal's package comes as a file. */
const TYPED_IN: Readonly<Record<WorkplaceKind, readonly Channel[]>> = {
  office: ['office', 'state-corporation'],
  'state-corporation': ['state-corporation'],
};

/** Every service of the catalogue, those that cannot be taken here too, in the catalogue's order. */
export function servicesHere({ catalogue, office }: Pick<World, 'catalogue' | 'office'>, date: LocalDate): ServiceOffer[] {
  const typedIn = TYPED_IN[kindOf(office)];
  return catalogue.services.map((service) => {
    const edition = editionFor(catalogue, { service: service.id, region: office.settings.region, date });
    if (!edition.ok) return { service, channels: [], known: null };
    const known = edition.value.channels.map(({ channel }) => channel);
    return { service, channels: typedIn.filter((channel) => known.includes(channel)), known };
  });
}
