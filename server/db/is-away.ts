/** Sent away by PostgreSQL: it is shut down, it crashed, it starts or recovers, the line to it broke, it has no connection or no memory left. */
const BY_DATABASE = /^(?:57P0[0-5]|08[0-9A-Z]{3}|53[0-9A-Z]{3})$/;
/** Nobody answers there, or not any more. */
const BY_LINE: readonly string[] = ['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH'];
/** The driver's own words, which have no code: a connection did not come in time, or broke under a question. */
const BY_DRIVER = /^(?:timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/** Is the database away, so that the same question may be answered a little later? Nothing is said then about what it was. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return BY_DATABASE.test(code) || BY_LINE.includes(code) || BY_DRIVER.test(error.message);
}
