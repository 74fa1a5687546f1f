import { z } from 'zod';
import { NUMBER_SERIES } from '../../shared/cases/case.ts';
import { USUAL_PATTERN } from '../../shared/cases/numbering.ts';
import type { OfficeSettings } from '../../shared/cases/office.ts';
import { WORKPLACE_KINDS, type WorkplaceKind } from '../../shared/roles/workplaces.ts';

/** The office's requisites as they are typed: plain text everywhere, so that nothing is lost because it is not valid yet. */
export const OfficeDraftShape = z.strictObject({
  nameKk: z.string(),
  nameRu: z.string(),
  addressKk: z.string(),
  addressRu: z.string(),
  phone: z.string(),
  bin: z.string(),
  region: z.string(),
  zone: z.string(),
  lang: z.string(),
  mark: z.string(),
  patterns: z.strictObject({
    incoming: z.string(),
    'acceptance-refusal': z.string(),
    outgoing: z.string(),
    'sc-receipt': z.string().default(USUAL_PATTERN),
    courier: z.string().default(USUAL_PATTERN),
    complaint: z.string().default(USUAL_PATTERN),
  }),
  kind: z.enum(WORKPLACE_KINDS).default('office'),
  lockMinutes: z.string().default(''),
});
export type OfficeDraft = z.infer<typeof OfficeDraftShape>;

/** The journals that a kind of workplace numbers. */
export const SERIES_AT = {
  office: ['incoming', 'acceptance-refusal', 'outgoing', 'complaint'],
  'state-corporation': ['sc-receipt', 'acceptance-refusal', 'courier', 'complaint'],
} as const satisfies Readonly<Record<WorkplaceKind, readonly (typeof NUMBER_SERIES)[number][]>>;

/** A blank office: the usual patterns, everything else to be typed. */
export const emptyOfficeDraft = (): OfficeDraft => ({
  nameKk: '',
  nameRu: '',
  addressKk: '',
  addressRu: '',
  phone: '',
  bin: '',
  region: 'national',
  zone: 'east',
  lang: 'kk',
  mark: '1',
  patterns: {
    incoming: 'К-{mark}-{year}-{serial:5}',
    'acceptance-refusal': 'Б-{mark}-{year}-{serial:4}',
    outgoing: 'Ш-{mark}-{year}-{serial:5}',
    'sc-receipt': 'Қ-{mark}-{year}-{serial:5}',
    courier: 'Р-{mark}-{year}-{serial:4}',
    complaint: 'Шағ-{mark}-{year}-{serial:4}',
  },
  kind: 'office',
  lockMinutes: '',
});

/** The settings as they stand, to be typed over. */
export function officeDraftOf(settings: OfficeSettings): OfficeDraft {
  const { name, address, phone, bin, region, zone, lang, mark, patterns, kind = 'office', lockMinutes } = settings;
  return {
    nameKk: name.kk,
    nameRu: name.ru,
    addressKk: address.kk,
    addressRu: address.ru,
    phone,
    bin: bin ?? '',
    region,
    zone,
    lang,
    mark,
    patterns: {
      ...patterns,
      'sc-receipt': patterns['sc-receipt'] ?? USUAL_PATTERN,
      courier: patterns.courier ?? USUAL_PATTERN,
      complaint: patterns.complaint ?? USUAL_PATTERN,
    },
    kind,
    lockMinutes: lockMinutes === undefined ? '' : String(lockMinutes),
  };
}

/** What the act takes; empty optional fields are left out. */
export function settingsOf(draft: OfficeDraft): unknown {
  const { nameKk, nameRu, addressKk, addressRu, bin, patterns, kind, lockMinutes, ...rest } = draft;
  return {
    ...rest,
    name: { kk: nameKk, ru: nameRu },
    address: { kk: addressKk, ru: addressRu },
    mark: rest.mark.trim(),
    patterns: Object.fromEntries(NUMBER_SERIES.map((series) => [series, patterns[series].trim()])),
    ...(kind === 'office' ? {} : { kind }),
    ...(bin.trim() === '' ? {} : { bin: bin.trim() }),
    ...(lockMinutes.trim() === '' ? {} : { lockMinutes: minutesOf(lockMinutes.trim()) }),
  };
}

// What is no number goes to the act as it was typed, and is refused there.
const minutesOf = (typed: string): number | string => (/^\d+$/u.test(typed) ? Number(typed) : typed);
