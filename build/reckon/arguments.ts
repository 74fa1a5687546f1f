import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { fillText } from '../../shared/kernel/fill-text.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { ALLOWED, REQUEST_KEYS } from './request.ts';
import { wordsOf } from './words.ts';

const VALUE_FLAGS: readonly string[] = REQUEST_KEYS;
const BARE_FLAGS: readonly string[] = ['json', 'batch', 'all-editions', 'help'];

export type Arguments = {
  readonly lang: Lang;
  readonly json: boolean;
  readonly help: boolean;
  readonly batch: boolean;
  readonly allEditions: boolean;
  readonly request: Readonly<Record<string, string>>;
};

/** The command line. The error is a sentence about what is wrong with it, in the language it asks for. */
export function readArguments(argv: readonly string[]): Result<Arguments, string> {
  const options: ParseArgsOptionsConfig = {};
  for (const name of VALUE_FLAGS) options[name] = { type: 'string' };
  for (const name of BARE_FLAGS) options[name] = { type: 'boolean' };
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const lang = langIn(argv);
  const { usage } = wordsOf(lang);
  const request: Record<string, string> = {};
  const bare = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const flag = token.kind === 'option' ? token.rawName : token.value;
    if (token.kind === 'positional' || !(VALUE_FLAGS.includes(token.name) || BARE_FLAGS.includes(token.name))) {
      return err(fillText(usage['flag-unknown'], { flag: flag.slice(0, 40) }));
    }
    if (BARE_FLAGS.includes(token.name)) bare.add(token.name);
    else if (!token.value || token.value.startsWith('--')) return err(valueError(lang, token.name));
    else request[token.name] = token.value;
  }
  if (request['lang'] !== undefined && !ALLOWED['lang']?.includes(request['lang'])) return err(valueError(lang, 'lang'));
  const read = { lang, json: bare.has('json'), help: bare.has('help'), batch: bare.has('batch'), allEditions: bare.has('all-editions'), request };
  const problem = read.help ? null : read.batch ? batchProblem(read) : missingFlag(read);
  return problem ? err(problem) : ok(read);
}

const langIn = (argv: readonly string[]): Lang => (argv.includes('--lang=ru') || argv[argv.lastIndexOf('--lang') + 1] === 'ru' ? 'ru' : 'kk');

const valueError = (lang: Lang, name: string): string =>
  fillText(wordsOf(lang).usage['flag-value'], { flag: `--${name}`, allowed: ALLOWED[name]?.join(', ') ?? '2026-03-20T10:15' });

const batchProblem = ({ lang, request, allEditions }: Arguments): string | null =>
  !allEditions && Object.keys(request).every((key) => key === 'lang') ? null : wordsOf(lang).usage['flag-alone'];

function missingFlag({ lang, request }: Arguments): string | null {
  const needed = request['complaint'] === undefined ? ['service', 'region', 'channel', 'at'] : ['region', 'at'];
  const missing = needed.find((name) => request[name] === undefined);
  return missing ? fillText(wordsOf(lang).usage['flag-missing'], { flag: `--${missing}` }) : null;
}

/** How to use the command, with every allowed value. */
export const usageText = (lang: Lang): string =>
  fillText(wordsOf(lang).usage.text, {
    services: ALLOWED['service']?.join(', ') ?? '',
    complaints: ALLOWED['complaint']?.join(', ') ?? '',
    regions: ALLOWED['region']?.join(', ') ?? '',
    channels: ALLOWED['channel']?.join(', ') ?? '',
  });
export const problemText = (problem: string, lang: Lang): string => fillText(wordsOf(lang).usage.unknown, { detail: problem });
export { langIn as langOfArguments };
