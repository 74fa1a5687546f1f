import type { LawAndCalendar } from '../../shared/deadlines/law-and-calendar.ts';
import type { ReckonedDay, Reckoning, ServiceTerms } from '../../shared/deadlines/reckoning.ts';
import { fillText } from '../../shared/kernel/fill-text.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { timeOf } from '../../shared/kernel/local-date-time.ts';
import { citeSources } from '../../shared/law/cite.ts';
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
  const act = catalogue.acts.find(({ id }) => id === edition?.act);
  return [
    fillText(words.text.service, { name: service?.[lang] ?? terms.edition }),
    ...(complaint ? [fillText(words.text.complaint, { addressee: wordOf(words.complaint, complaint) })] : []),
    fillText(words.text.region, { region: wordOf(words.region, region) }),
    ...(edition ? [fillText(words.text.edition, { act: act?.short[lang] ?? edition.act, from: format.date(edition.from) })] : []),
    fillText(words.text.event, { event: wordOf(words.event, terms.whole.event), at: format.dateTime(terms.whole.at) }),
    fillText(words.text.registered, { date: format.dateWithWeekday(terms.registered) }),
  ];
}

function stepLines({ catalogue }: LawAndCalendar, terms: ServiceTerms, lang: Lang): string[] {
  if (terms.steps.length === 0) return [];
  const words = wordsOf(lang);
  const { text } = words;
  const titles = editionById(catalogue, terms.edition)?.steps ?? [];
  const fromDelivery = terms.steps.some(({ reckoning }) => reckoning.rules.includes('step-from-delivery'));
  const lines = terms.steps.flatMap(({ step, reckoning }, position) => [
    `  ${fillText(text.step, { number: position + 1, title: titles.find(({ id }) => id === step)?.title[lang] ?? step })}`,
    `     ${fillText(text.stepDue, termParts(reckoning, lang))} (${citeSources(catalogue, reckoning.cite.slice(0, 1), lang)})`,
  ]);
  return ['', text.steps, ...lines, ...(fromDelivery ? [fillText(text.note, { note: words.rule['step-from-delivery'] })] : [])];
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

const termParts = ({ duration, due, dueAt }: Reckoning, lang: Lang) => ({
  duration: formatOf(lang).duration(duration),
  due: formatOf(lang).dateWithWeekday(due),
  time: timeOf(dueAt),
});
