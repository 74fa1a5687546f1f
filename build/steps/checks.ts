import { say } from '../bootstrap/say.mjs';
import { runTool } from './run-tool.ts';
import { addTallies, tallyOfExit, type Tally } from './tally.ts';

const PROGRAMS = ['shared', 'renderer', 'electron', 'server', 'build', 'tests'] as const;

/** Type check of every house, then the linter and the layout: each is one pass or one failure. */
export function runChecks(): Tally {
  const types = PROGRAMS.map((program) => {
    say(`types of ${program}`);
    return tallyOfExit(runTool('tsc', ['-p', program]), `types of ${program}`);
  });
  say('lint');
  const lint = tallyOfExit(runTool('eslint', ['--config', 'build/eslint.config.js', '--max-warnings', '0', '.']), 'lint');
  say('layout of the code');
  const layout = tallyOfExit(
    runTool('prettier', ['--ignore-path', 'build/prettierignore', '--check', '--log-level', 'warn', '.']),
    'layout of the code',
  );
  return addTallies([...types, lint, layout]);
}
