import type { LawAndCalendar } from '../../shared/deadlines/law-and-calendar.ts';
import type { ReckonedDay, Reckoning, ServiceTerms } from '../../shared/deadlines/reckoning.ts';
import { fillText } from '../../shared/kernel/fill-text.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { timeOf } from '../../shared/kernel/local-date-time.ts';
import { citeSources } from '../../shared/law/cite.ts';
import type { Edition } from '../../shared/law/catalogue.ts';
import { editionById } from '../../shared/law/edition-for.ts';
import type { Request } from './request.ts';
import { formatOf, wordOf, wordsOf } from './words.ts';

/** The terms and the sum behind them as a lawyer reads them. */
export function textOf(world: LawAndCalendar, request: Request & { readonly lang: Lang }, terms: ServiceTerms): string {
  const { lang } = request;
  const { text } = wordsOf(lang);
  const { whole } = terms;
  const sum = [
    `${text.rules}`,
    ...whole.rules.map((rule) => `  – ${wordOf(wordsOf(lang).rule, rule)}`),
    text.days,
    ...whole.days.map((day) => dayLine(day, lang)),
    fillText(text.cite, { cite: citeSources(world.catalogue, whole.cite, lang) }),
    ...(whole.estimated ? [fillText(text.note, { note: text.estimated })] : []),
  ];
  const main = fillText(request.complaint ? text.answer : text.whole, termParts(whole, lang));
  return [...head(world, request, terms), '', main, ...sum, ...stepLines(world, terms, lang)].join('\n');
}

function head({ catalogue }: LawAndCalendar, request: Request & { readonly lang: Lang }, terms: ServiceTerms): string[] {
  const { lang, complaint, region } = request;
  const words = wordsOf(lang);
  const format = formatOf(lang);
  const edition = editionById(catalogue, terms.edition);
  const service = catalogue.services.find(({ id }) => id === edition?.service)?.names[0];
  return [
    fillText(words.text.service, { name: service?.[lang] ?? terms.edition }),
    ...(complaint ? [fillText(words.text.complaint, { addressee: wordOf(words.complaint, complaint) })] : []),
    fillText(words.text.region, { region: wordOf(words.region, region) }),
    ...(edition ? [editionLine({ catalogue }, edition, lang)] : []),
    fillText(words.text.event, { event: wordOf(words.event, terms.whole.event), at: format.dateTime(terms.whole.at) }),
    fillText(words.text.registered, { date: format.dateWithWeekday(terms.registered) }),
  ];
}

/** The edition by its act and its days. */
export function editionLine({ catalogue }: Pick<LawAndCalendar, 'catalogue'>, { act, from, until }: Edition, lang: Lang): string {
  const format = formatOf(lang);
  const { text } = wordsOf(lang);
  const name = catalogue.acts.find(({ id }) => id === act)?.short[lang] ?? act;
  const params = { act: name, from: format.date(from), until: until === null ? '' : format.date(until) };
  return fillText(until === null ? text.edition : text.editionPast, params);
}

/** The steps with their terms and sources, a blank line and a heading first; nothing for a complaint. */
export function stepLines({ catalogue }: LawAndCalendar, terms: ServiceTerms, lang: Lang): string[] {
  if (terms.steps.length === 0) return [];
  const words = wordsOf(lang);
  const { text } = words;
  const titles = editionById(catalogue, terms.edition)?.steps ?? [];
  const fromDelivery = terms.steps.some(({ reckoning }) => reckoning.rules.includes('step-from-delivery'));
  const lines = terms.steps.flatMap(({ step, reckoning }, position) => [
    `  ${fillText(text.step, { number: position + 1, title: titles.find(({ id }) => id === step)?.title[lang] ?? step })}`,
    `     ${fillText(text.stepDue, termParts(reckoning, lang))} (${citeSources(catalogue, reckoning.cite.slice(0, 1), lang)})`,
  ]);
  const back = terms.deliverBack;
  const backLine = back
    ? [fillText(text.deliverBack, { due: formatOf(lang).dateWithWeekday(back.due), cite: citeSources(catalogue, back.cite, lang) })]
    : [];
  return ['', text.steps, ...lines, ...backLine, ...(fromDelivery ? [fillText(text.note, { note: words.rule['step-from-delivery'] })] : [])];
}

function dayLine(day: ReckonedDay, lang: Lang): string {
  const words = wordsOf(lang);
  const date = formatOf(lang).dateWithWeekday(day.date);
  if (day.counted === null) {
    const reason = [words.skip[day.reason], day.holiday?.[lang]].filter(Boolean).join(': ');
    return `     –  ${fillText(words.text.skipped, { date, reason })}`;
  }
  return `  ${String(day.counted).padStart(4)}  ${fillText(day.workingWeekend ? words.text.workingWeekend : words.text.counted, { date })}`;
}

export const termParts = ({ duration, due, dueAt }: Reckoning, lang: Lang) => ({
  duration: formatOf(lang).duration(duration),
  due: formatOf(lang).dateWithWeekday(due),
  time: timeOf(dueAt),
});
