import type { Edition } from './catalogue.ts';
import type { Duration, LegalText } from './legal-text.ts';

export const COMPARED = [
  'channels',
  'steps',
  'documents',
  'acceptanceGrounds',
  'grounds',
  'results',
  'complaints',
  'obligations',
  'storage',
] as const;
export type ComparedSection = (typeof COMPARED)[number];

/** One side of a change: the words, the term where there is one, and what else is compared, by name. */
export type ComparedItem = {
  readonly text: LegalText | null;
  readonly duration: Duration | null;
  readonly details: Readonly<Record<string, string>>;
};
/** What is different about one thing (by its id in the section): only after, only before, or the fields that differ. */
export type Change = {
  readonly section: ComparedSection;
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** For 'changed': which of 'text', 'duration' and the details differ. */
  readonly fields: readonly string[];
  readonly before: ComparedItem | null;
  readonly after: ComparedItem | null;
};

/** What changed from one edition of a service to another, section by section; equal things are left out. */
export function compareEditions(before: Edition, after: Edition): Change[] {
  return COMPARED.flatMap((section) => {
    const [from, to] = [itemsOf(before, section), itemsOf(after, section)];
    const ids = [...new Set([...from.keys(), ...to.keys()])];
    return ids.flatMap((id) => changeOf(section, id, { before: from.get(id) ?? null, after: to.get(id) ?? null }) ?? []);
  });
}

type Sides = { readonly before: ComparedItem | null; readonly after: ComparedItem | null };

function changeOf(section: ComparedSection, id: string, { before, after }: Sides): Change | null {
  if (!before || !after) return { section, id, kind: before ? 'removed' : 'added', fields: [], before, after };
  const names = new Set([...Object.keys(before.details), ...Object.keys(after.details)]);
  const fields = [
    ...(sameText(before.text, after.text) ? [] : ['text']),
    ...(sameDuration(before.duration, after.duration) ? [] : ['duration']),
    ...[...names].filter((name) => before.details[name] !== after.details[name]),
  ];
  return fields.length > 0 ? { section, id, kind: 'changed', fields, before, after } : null;
}

// Two official translations may differ while the act's own words stay: one equal language is enough.
const sameText = (a: LegalText | null, b: LegalText | null): boolean => a === b || (a !== null && b !== null && (a.kk === b.kk || a.ru === b.ru));
const sameDuration = (a: Duration | null, b: Duration | null): boolean => a?.unit === b?.unit && a?.amount === b?.amount;

const spoken = (duration: Duration | null | undefined): string => (duration ? `${duration.amount} ${duration.unit}` : '');
const item = (text: LegalText | null, duration: Duration | null, details: Record<string, string> = {}): ComparedItem => ({ text, duration, details });

function itemsOf(edition: Edition, section: ComparedSection): Map<string, ComparedItem> {
  switch (section) {
    case 'channels':
      return new Map(
        edition.channels.map((rule) => [
          rule.channel,
          item(null, rule.term, {
            maxWait: spoken(rule.maxWait),
            maxService: spoken(rule.maxService),
            hours: hoursText(rule.hours),
            afterHours: rule.afterHours.covers.join(', '),
            deliverBack: spoken(rule.deliverBack?.before),
            issue: rule.issue?.needs.join(', ') ?? '',
          }),
        ]),
      );
    case 'steps':
      return new Map(edition.steps.map((step) => [step.id, item(step.title, step.duration, { actor: step.actor, ...onChannels(step.channels) })]));
    case 'documents':
      return new Map(
        edition.documents.map((one) => [
          one.id,
          item(one.title, null, { number: one.number, ...onChannels(one.channels), when: whenText(one.when) }),
        ]),
      );
    case 'results':
      return new Map(edition.results.map(({ id, text, forms }) => [id, item(text, null, { forms: forms.join(', ') })]));
    case 'complaints':
      return new Map(edition.complaints.map(({ addressee, text, term }) => [addressee, item(text, term)]));
    case 'obligations':
      return new Map(edition.obligations.map(({ id, text, duration, when }) => [id, item(text, duration, { when: whenText(when) })]));
    case 'storage':
      return storageItems(edition);
    case 'acceptanceGrounds':
    case 'grounds':
      return new Map(edition[section].map(({ id, number, text, channels }) => [id, item(text, null, { number, ...onChannels(channels) })]));
  }
}

function storageItems({ storage, returnOnRequest }: Edition): Map<string, ComparedItem> {
  const items = new Map<string, ComparedItem>();
  if (storage) items.set('storage', item(storage.text, storage.duration));
  if (returnOnRequest) items.set('return-on-request', item(returnOnRequest.text, returnOnRequest.duration));
  return items;
}

const onChannels = (channels: readonly string[] | undefined): Record<string, string> =>
  channels ? { channels: channels.join(', ') } : { channels: '' };
const whenText = (when: Edition['documents'][number]['when']): string =>
  (when ?? []).map(({ condition, is }) => `${is ? '' : '!'}${condition}`).join(' ');
const hoursText = ({ week, opens, closes, lunch, intakeCloses }: Edition['officeHours']): string =>
  [week, `${opens}–${closes}`, lunch ? `${lunch.from}–${lunch.until}` : '', intakeCloses ?? ''].filter(Boolean).join(' ');
