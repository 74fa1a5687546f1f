/** Command → the TypeScript file that does it, relative to the checkout. */
export const COMMANDS = Object.freeze({
  start: 'build/commands/start.ts',
  test: 'build/commands/test.ts',
  check: 'build/commands/check.ts',
  build: 'build/commands/build.ts',
  bench: 'build/commands/bench.ts',
  prove: 'build/commands/prove.ts',
  simulate: 'build/commands/simulate.ts',
  dist: 'build/commands/dist.ts',
  server: 'build/commands/server.ts',
  reckon: 'build/reckon.ts',
});

/** The file of a command; undefined for an unknown name.
 * @param {string | undefined} name @returns {string | undefined} */
export function commandOf(name) {
  return name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[/** @type {keyof typeof COMMANDS} */ (name)] : undefined;
}
