import { dottedDate } from '../kernel/dotted-date.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Catalogue, Channel, ChannelRule, Edition } from './catalogue.ts';
import { inForce } from './in-force.ts';

type EditionQuery = { readonly service: string; readonly region: string; readonly date: LocalDate };

/**
 * The edition of a service in force in a region on a date: the region's own regulation, otherwise the national rules.
 * Code: edition-missing (service, region, date).
 */
export function editionFor(catalogue: Catalogue, query: EditionQuery): Result<Edition, Refusal> {
  const { service, region, date } = query;
  const candidates = catalogue.editions.filter((edition) => edition.service === service && inForce(edition, date));
  const found = candidates.find((edition) => edition.region === region) ?? candidates.find((edition) => edition.region === 'national');
  return found ? ok(found) : err({ code: 'edition-missing', params: { service, region, date: dottedDate(date) } });
}

export const editionById = (catalogue: Catalogue, id: string): Edition | undefined => catalogue.editions.find((edition) => edition.id === id);

/** How the edition lets itself be used through a channel. Code: channel-missing (service, channel, edition; channels: those there are). */
export function channelRuleOf(edition: Edition, channel: Channel): Result<ChannelRule, Refusal> {
  const rule = edition.channels.find((candidate) => candidate.channel === channel);
  if (rule) return ok(rule);
  const channels = edition.channels.map((one) => one.channel).join(', ');
  return err({ code: 'channel-missing', params: { service: edition.service, channel, edition: edition.id, channels } });
}
