import { resolve } from 'node:path';
import type { Office } from '../../shared/cases/office.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** How a server is set up: all of it from the environment. */
export type ServerSettings = {
  readonly folder: string;
  readonly databaseUrl?: string;
  /** Folder that keeps every change of the server's own PostgreSQL, for coming back to any moment. */
  readonly archive?: string;
  readonly host: string;
  readonly port: number;
  /** Paths of the certificate with its chain and of its key. */
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly behindProxy: boolean;
  /** The region's own computers are lost: a code is printed once although one of them is still let in. */
  readonly newCode: boolean;
  readonly name: Office['settings']['name'];
};

const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];
export const USUAL_PORT = 8470;

/**
 * Reads QAMQOR_DATA, DATABASE_URL, QAMQOR_ARCHIVE, QAMQOR_HOST, QAMQOR_PORT, QAMQOR_TLS_CERT and QAMQOR_TLS_KEY, QAMQOR_BEHIND_PROXY, QAMQOR_NEW_CODE, QAMQOR_NAME_KK and QAMQOR_NAME_RU; `usual`: the
 * folder without the first. Refuses, in words, a port that is none, half a certificate, and an address that others reach without encryption.
 */
export function serverSettings(env: Readonly<Record<string, string | undefined>>, usual: string): Result<ServerSettings, string> {
  const { QAMQOR_TLS_CERT: cert, QAMQOR_TLS_KEY: key, QAMQOR_HOST: host = '127.0.0.1', DATABASE_URL: databaseUrl } = env;
  const archive = env['QAMQOR_ARCHIVE'];
  const port = Number(env['QAMQOR_PORT'] ?? USUAL_PORT);
  const behindProxy = env['QAMQOR_BEHIND_PROXY'] === '1';
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return err('QAMQOR_PORT is no port');
  if (archive && databaseUrl) return err("QAMQOR_ARCHIVE is for the server's own PostgreSQL: that of DATABASE_URL archives by its own means");
  if ((cert === undefined) !== (key === undefined)) return err('QAMQOR_TLS_CERT and QAMQOR_TLS_KEY belong together');
  if (!LOOPBACK.includes(host) && cert === undefined && !behindProxy) {
    return err(
      `without TLS the server listens on loopback only: give QAMQOR_TLS_CERT and QAMQOR_TLS_KEY, or QAMQOR_BEHIND_PROXY=1 behind a proxy of your own`,
    );
  }
  const { QAMQOR_NAME_KK: kk = 'Өңір', QAMQOR_NAME_RU: ru = 'Регион' } = env;
  return ok({
    folder: resolve(env['QAMQOR_DATA'] ?? usual),
    ...(databaseUrl && { databaseUrl }),
    ...(archive && { archive: resolve(archive) }),
    ...{ host, port, behindProxy, newCode: env['QAMQOR_NEW_CODE'] === '1', name: { kk, ru } },
    ...(cert !== undefined && key !== undefined && { tls: { cert, key } }),
  });
}
