import kkDates from '../../locales/kk/dates.json' with { type: 'json' };
import kk from '../../locales/kk/reckon.json' with { type: 'json' };
import kkRefusals from '../../locales/kk/refusals.json' with { type: 'json' };
import ruDates from '../../locales/ru/dates.json' with { type: 'json' };
import ru from '../../locales/ru/reckon.json' with { type: 'json' };
import ruRefusals from '../../locales/ru/refusals.json' with { type: 'json' };
import { fillText } from '../../shared/kernel/fill-text.ts';
import { type Format, makeFormat } from '../../shared/kernel/format.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Catalogue } from '../../shared/law/catalogue.ts';

const WORDS = { kk, ru } as const;
const REFUSALS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { kk: kkRefusals, ru: ruRefusals };
const FORMATS: Readonly<Record<Lang, Format>> = { kk: makeFormat('kk', kkDates), ru: makeFormat('ru', ruDates) };

export type Words = typeof ru;
export const wordsOf = (lang: Lang): Words => WORDS[lang];
export const formatOf = (lang: Lang): Format => FORMATS[lang];
/** A word of a group by an id that comes from data; the id itself when there is none. */
export const wordOf = (group: Readonly<Record<string, string>>, id: string): string => group[id] ?? id;

/** A refusal as a sentence: ids of services and regions become names. */
export function refusalText({ code, params = {} }: Refusal, lang: Lang, catalogue: Catalogue): string {
  const words = wordsOf(lang);
  const own: Readonly<Record<string, string>> = words.refusals;
  const named: Record<string, string | number> = { ...params };
  if (typeof params['service'] === 'string') named['service'] = catalogue.services.find(({ id }) => id === params['service'])?.short[lang] ?? '';
  if (typeof params['region'] === 'string') named['region'] = wordOf(words.region, params['region']);
  if (typeof params['channels'] === 'string')
    named['channels'] = params['channels']
      .split(', ')
      .map((channel) => wordOf(words.channel, channel))
      .join(', ');
  return fillText(own[code] ?? REFUSALS[lang][code] ?? code, named);
}
