/** All talk of the build goes to standard error: standard output belongs to the answers of the command.
 * @param {string} line */
export function say(line) {
  process.stderr.write(`qamqor: ${line}\n`);
}
