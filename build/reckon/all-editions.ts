import type { LawAndCalendar } from '../../shared/deadlines/law-and-calendar.ts';
import { reckonComplaintUnder } from '../../shared/deadlines/reckon-complaint.ts';
import { reckonUnder } from '../../shared/deadlines/reckon-service.ts';
import type { ServiceTerms } from '../../shared/deadlines/reckoning.ts';
import { fillText } from '../../shared/kernel/fill-text.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { dateOf } from '../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import type { Edition } from '../../shared/law/catalogue.ts';
import { editionFor } from '../../shared/law/edition-for.ts';
import { answerOf, errorOf } from './answer.ts';
import type { Request } from './request.ts';
import { editionLine, stepLines, termParts } from './text.ts';
import { formatOf, refusalText, wordOf, wordsOf } from './words.ts';

/** The answer of one edition; `applies`: it is the one in force for the request. */
export type EditionAnswer = { readonly edition: Edition; readonly applies: boolean; readonly terms: Result<ServiceTerms, Refusal> };

/** The same request under every edition of the service, the oldest first. */
export function reckonAll(world: LawAndCalendar, request: Request): EditionAnswer[] {
  const { service = 'visits', region, at } = request;
  const inForce = editionFor(world.catalogue, { service, region, date: dateOf(at) });
  return world.catalogue.editions
    .filter((edition) => edition.service === service)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map((edition) => ({ edition, applies: inForce.ok && inForce.value.id === edition.id, terms: reckonUnderOne(world, edition, request) }));
}

function reckonUnderOne(world: LawAndCalendar, edition: Edition, { complaint, channel, at }: Request): Result<ServiceTerms, Refusal> {
  if (complaint) return reckonComplaintUnder(world, edition, { complaint, at });
  return channel ? reckonUnder(world, edition, { channel, at }) : err({ code: 'key-missing', params: { key: 'channel' } });
}

/** One object: which edition applies, and the answer or refusal of each. */
export const answerAll = (world: LawAndCalendar, answers: readonly EditionAnswer[], lang: Lang) => ({
  applies: answers.find(({ applies }) => applies)?.edition.id ?? null,
  editions: answers.map(({ edition: { id, region, from, until }, applies, terms }) => ({
    edition: id,
    region,
    from,
    until,
    applies,
    ...(terms.ok ? answerOf(world, terms.value, lang) : errorOf(world, terms.error, lang)),
  })),
});

/** The same side by side as text. */
export function textOfAll(world: LawAndCalendar, request: Request & { readonly lang: Lang }, answers: readonly EditionAnswer[]): string {
  const { lang, region, at, complaint, channel } = request;
  const words = wordsOf(lang);
  const event = complaint ? `complaint-${complaint}` : `filed-${channel ?? ''}`;
  const head = [
    fillText(words.text.region, { region: wordOf(words.region, region) }),
    fillText(words.text.event, { event: wordOf(words.event, event), at: formatOf(lang).dateTime(at) }),
  ];
  const blocks = answers.map((answer) => ['', ...editionBlock(world, answer, request)].join('\n'));
  const none = answers.some(({ applies }) => applies) ? [] : ['', words.text.noneApplies];
  return [...head, ...blocks, ...none].join('\n');
}

function editionBlock(
  world: LawAndCalendar,
  { edition, applies, terms }: EditionAnswer,
  { lang, complaint }: Request & { readonly lang: Lang },
): string[] {
  const { text, region } = wordsOf(lang);
  const title = `${editionLine(world, edition, lang)} · ${wordOf(region, edition.region)}`;
  const head = applies ? `${title} · ${text.applies}` : title;
  if (!terms.ok) return [head, `  ${refusalText(terms.error, lang, world.catalogue)}`];
  const { whole } = terms.value;
  const steps = stepLines(world, terms.value, lang).slice(2);
  return [head, `  ${fillText(complaint ? text.answer : text.whole, termParts(whole, lang))}`, ...steps];
}
