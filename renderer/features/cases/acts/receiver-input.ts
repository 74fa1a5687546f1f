import type { Case, Receiver } from '../../../../shared/cases/case.ts';
import type { Channel, Edition } from '../../../../shared/law/catalogue.ts';
import { channelRuleOf } from '../../../../shared/law/edition-for.ts';
import type { WorkplaceKind } from '../../../../shared/roles/workplaces.ts';

type Who = Receiver['who'];

/** Where the result goes by the way the application came; null: to whoever comes. */
const BY_CHANNEL: Readonly<Record<Channel, Who | null>> = { office: null, 'state-corporation': 'state-corporation', portal: 'cabinet' };

/** Who may be handed the result at this workplace, the usual one first. */
export function receiversFor(channel: Channel, kind: WorkplaceKind): readonly Who[] {
  if (kind === 'state-corporation') return ['applicant', 'representative'];
  const first = BY_CHANNEL[channel];
  return [...(first ? [first] : []), 'applicant', 'representative', 'post', 'electronic'];
}

/** What the edition asks to be shown at issue through the channel of the case, with its words; undefined where the act is silent. */
export function issueRuleOf(edition: Edition | undefined, channel: Channel) {
  const rule = edition && channelRuleOf(edition, channel);
  return rule?.ok ? rule.value.issue : undefined;
}

/** What is typed at issue; plain text, by the paths of the refusals. */
export const EMPTY_ISSUE = {
  who: 'applicant',
  receipt: '',
  'document.document': 'id-card',
  'document.number': '',
  'document.validUntil': '',
  'representative.surname': '',
  'representative.name': '',
  'representative.patronymic': '',
  'representative.iin': '',
  'representative.powerOfAttorney.number': '',
  'representative.powerOfAttorney.date': '',
  'representative.powerOfAttorney.notary': '',
  'representative.powerOfAttorney.validUntil': '',
  note: '',
};
export type TypedIssue = typeof EMPTY_ISSUE;

export const isInPerson = (who: string): boolean => who === 'applicant' || who === 'representative';
/** Somebody came whom the application does not name. */
export const isStranger = (who: string, { application }: Pick<Case, 'application'>): boolean =>
  who === 'representative' && application.representative === undefined;

/** The input of the act: only what belongs to the chosen receiver. */
export function receiverInput(typed: TypedIssue, current: Case): unknown {
  const under = (prefix: string) =>
    Object.fromEntries(
      Object.entries(typed)
        .filter(([path, text]) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.') && text.trim() !== '')
        .map(([path, text]) => [path.slice(prefix.length), path.endsWith('.iin') ? text.replace(/\s+/gu, '') : text]),
    );
  return {
    who: typed.who,
    ...(isInPerson(typed.who) && { document: under('document.') }),
    ...(isInPerson(typed.who) && typed.receipt.trim() && { receipt: typed.receipt }),
    ...(isStranger(typed.who, current) && {
      representative: { ...under('representative.'), powerOfAttorney: under('representative.powerOfAttorney.') },
    }),
    ...(typed.note.trim() && { note: typed.note }),
  };
}
