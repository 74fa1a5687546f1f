import { loadCalendar } from '../shared/calendar/load-calendar.ts';
import { loadCatalogue } from '../shared/law/load-catalogue.ts';
import { answerOf, errorOf, reckon } from './reckon/answer.ts';
import { type Arguments, langOfArguments, problemText, readArguments, usageText } from './reckon/arguments.ts';
import { answerAll, reckonAll, textOfAll } from './reckon/all-editions.ts';
import { answerBatch } from './reckon/batch.ts';
import { parseRequest } from './reckon/request.ts';
import { textOf } from './reckon/text.ts';

/** The terms of a service without the app: `npm run -s reckon -- --help`. Standard output carries answers only; exit codes 0, 1, 2 as in the help. */
const EXIT = { answered: 0, refused: 1, usage: 2 } as const;

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

// Whoever reads our output may stop early (`| head`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.answered : EXIT.refused));
process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const read = readArguments(argv);
  if (!read.ok) return refuseUsage(argv, read.error);
  if (read.value.help) {
    print(usageText(read.value.lang));
    return EXIT.answered;
  }
  if (!read.value.batch) return answerOne(read.value);
  await answerBatch({ catalogue: loadCatalogue(), calendar: loadCalendar() }, read.value.lang, { input: process.stdin, output: process.stdout });
  return EXIT.answered;
}

function answerOne({ request, lang, json, allEditions }: Arguments): number {
  const world = { catalogue: loadCatalogue(), calendar: loadCalendar() };
  const parsed = parseRequest(request);
  if (parsed.ok && allEditions) {
    const answers = reckonAll(world, parsed.value);
    print(json ? JSON.stringify(answerAll(world, answers, lang)) : textOfAll(world, { ...parsed.value, lang }, answers));
    return answers.some(({ terms }) => terms.ok) ? EXIT.answered : EXIT.refused;
  }
  const terms = parsed.ok ? reckon(world, parsed.value) : parsed;
  if (parsed.ok && terms.ok) {
    print(json ? JSON.stringify(answerOf(world, terms.value, lang)) : textOf(world, { ...parsed.value, lang }, terms.value));
    return EXIT.answered;
  }
  if (terms.ok) return EXIT.answered;
  const answer = errorOf(world, terms.error, lang);
  if (json) print(JSON.stringify(answer));
  else process.stderr.write(`${answer.error.message}\n`);
  return EXIT.refused;
}

function refuseUsage(argv: readonly string[], problem: string): number {
  const lang = langOfArguments(argv);
  const message = problemText(problem, lang);
  if (argv.includes('--json')) print(JSON.stringify({ error: { code: 'usage', message } }));
  process.stderr.write(`${message}\n\n${usageText(lang)}\n`);
  return EXIT.usage;
}
