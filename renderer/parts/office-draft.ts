import { z } from 'zod';
import { OFFICE_SERIES } from '../../shared/cases/case.ts';
import type { OfficeSettings } from '../../shared/cases/office.ts';

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
  patterns: z.strictObject({ incoming: z.string(), 'acceptance-refusal': z.string(), outgoing: z.string() }),
});
export type OfficeDraft = z.infer<typeof OfficeDraftShape>;

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
  patterns: { incoming: 'К-{mark}-{year}-{serial:5}', 'acceptance-refusal': 'Б-{mark}-{year}-{serial:4}', outgoing: 'Ш-{mark}-{year}-{serial:5}' },
});

/** The settings as they stand, to be typed over. */
export function officeDraftOf(settings: OfficeSettings): OfficeDraft {
  const { name, address, phone, bin, region, zone, lang, mark, patterns } = settings;
  return { nameKk: name.kk, nameRu: name.ru, addressKk: address.kk, addressRu: address.ru, phone, bin: bin ?? '', region, zone, lang, mark, patterns: { ...patterns } };
}

/** What the act takes; empty optional fields are left out. */
export function settingsOf(draft: OfficeDraft): unknown {
  const { nameKk, nameRu, addressKk, addressRu, bin, patterns, ...rest } = draft;
  return {
    ...rest,
    name: { kk: nameKk, ru: nameRu },
    address: { kk: addressKk, ru: addressRu },
    mark: rest.mark.trim(),
    patterns: Object.fromEntries(OFFICE_SERIES.map((series) => [series, patterns[series].trim()])),
    ...(bin.trim() === '' ? {} : { bin: bin.trim() }),
  };
}
