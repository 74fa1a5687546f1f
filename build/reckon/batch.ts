import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { LawAndCalendar } from '../../shared/deadlines/law-and-calendar.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { answerOf, errorOf, reckon } from './answer.ts';
import { parseRequest } from './request.ts';

const MAX_LINE = 10_000;
const CHUNK = 65_536;

/** NDJSON requests in, one answer line for each line in the same order; a bad line is answered with an error, never a crash. */
export async function answerBatch(
  world: LawAndCalendar,
  lang: Lang,
  streams: { readonly input: Readable; readonly output: Writable },
): Promise<void> {
  let pending = '';
  for await (const line of createInterface({ input: streams.input, crlfDelay: Infinity })) {
    pending += `${JSON.stringify(answerLine(world, line, lang))}\n`;
    if (pending.length < CHUNK) continue;
    if (!streams.output.write(pending)) await once(streams.output, 'drain');
    pending = '';
  }
  if (pending) streams.output.write(pending);
}

/** One line's answer, in the language the line asks for. */
export function answerLine(world: LawAndCalendar, line: string, lang: Lang): object {
  if (line.length > MAX_LINE) return errorOf(world, { code: 'line-too-long', params: { limit: MAX_LINE } }, lang);
  const data = parseJson(line);
  const spoken = langOf(data) ?? lang;
  const request = parseRequest(data);
  if (!request.ok) return errorOf(world, request.error, spoken);
  const terms = reckon(world, request.value);
  return terms.ok ? answerOf(world, terms.value, spoken) : errorOf(world, terms.error, spoken);
}

function parseJson(line: string): unknown {
  try {
    // A byte order mark stands before the first line of files from Windows.
    return JSON.parse(line.startsWith('\uFEFF') ? line.slice(1) : line);
  } catch {
    return undefined;
  }
}

function langOf(data: unknown): Lang | undefined {
  const lang = typeof data === 'object' && data !== null && 'lang' in data ? data.lang : undefined;
  return lang === 'kk' || lang === 'ru' ? lang : undefined;
}
