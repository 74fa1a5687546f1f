import { DEVICE_ROUTES } from '../../../shared/wire/device-routes.ts';
import { scanPath, scanUploadPath } from '../../../shared/wire/scan-transfer.ts';
import { PROOF_HEADERS } from '../../../shared/wire/request-signature.ts';
import { enter } from '../../../server/db/office-logs.ts';
import { transaction } from '../../../server/db/database.ts';
import { sha256Hex } from '../../../server/keys/sha256-hex.ts';
import { type Asking, NO_SCANS, type Told } from '../http/test-device.ts';
import { type AttackedRegion, MARK, startAttacked } from './attacked-region.ts';
import { type Chance, chanceOf } from './chance.ts';

export type CrossResult = {
  readonly tried: number;
  /** Answers and rows in which anything of the other office stood. */
  readonly rows: number;
  readonly first: string | null;
  /** Did anything of the other office move? */
  readonly moved: boolean;
};

const VICTIM = 'office-victim';
const TABLES = ['streams', 'chains', 'entries', 'quarantine', 'rows', 'row_scans', 'scans'] as const;

/** Tries so many times to read or to move what belongs to another office: over the wire as a computer that is let in, and in SQL as the role that the server works under. */
export async function crossOffices(tries: number, seed: number): Promise<CrossResult> {
  const attacked = await startAttacked();
  const chance = chanceOf(seed);
  const found = { rows: 0, first: null as string | null };
  const stateOf = () =>
    attacked.kit.deps.logs.read(VICTIM, async (log) =>
      JSON.stringify([await log.end(), await log.pageAfter(null, 1), await log.chains(['pc-victim'])]),
    );
  try {
    const before = await stateOf();
    for (let time = 0; time < tries; time += 1) {
      const leak = chance.is(0.35) ? await trySql(attacked, chance) : await tryWire(attacked, chance);
      if (leak !== null) found.rows += 1;
      found.first ??= leak;
      attacked.kit.lines.length = 0;
    }
    return { tried: tries, ...found, moved: (await stateOf()) !== before };
  } finally {
    await attacked.kit.stop();
  }
}

/** One request for what is another's; what came of it, or null. */
async function tryWire(attacked: AttackedRegion, chance: Chance): Promise<string | null> {
  const asking = chance.one(ATTEMPTS)(attacked, chance);
  const told = await attacked.attacker.device.ask(asking);
  return isLeak(told, attacked) ? `${asking.path}: ${told.status} ${JSON.stringify(told.body).slice(0, 300)}` : null;
}

/** Own data may come back; of the other office neither its word nor its computer's name may stand in an answer that is no refusal. */
function isLeak({ status, body }: Told, { victim }: AttackedRegion): boolean {
  if (status >= 400) return false;
  const text = JSON.stringify(body);
  const sealed = victim.entries.flatMap(({ hash, signature }) => [hash, signature]);
  return (
    text.includes(MARK) || text.includes('"office":"office-victim"') || (text.includes('"kind":"entry"') && sealed.some((one) => text.includes(one)))
  );
}

const ATTEMPTS: readonly ((attacked: AttackedRegion, chance: Chance) => Asking)[] = [
  ({ victim }, chance) =>
    post(DEVICE_ROUTES.history, {
      asked: {
        entries: [
          ['pc-victim', 1 + chance.below(victim.entries.length)],
          ['region', 1 + chance.below(3)],
        ],
      },
    }),
  (_attacked, chance) => post(DEVICE_ROUTES.history, { asked: { before: 1 + chance.below(1000), limit: 1 + chance.below(2000) } }),
  ({ victim }, chance) => {
    const rows = [...victim.world.cases().keys()];
    return post(DEVICE_ROUTES.snapshot, {
      limit: 1 + chance.below(5000),
      after: { kind: chance.one(['office', 'case', 'complaint']), id: chance.one([...rows, VICTIM, '0']) },
    });
  },
  (_attacked, chance) => round([], chance),
  // Entries of the other office, as they are, and under the own name.
  ({ victim }, chance) => round([chance.one(victim.entries)], chance),
  ({ victim }, chance) => round([{ ...chance.one(victim.entries), device: 'pc-attacker' }], chance),
  ({ attacker }, chance) => round([{ ...chance.one(attacker.entries), office: VICTIM }], chance),
  ({ attacker }, chance) => round([{ ...chance.one(attacker.entries), n: attacker.entries.length + 1, device: 'pc-victim', office: VICTIM }], chance),
  (_attacked, chance) => ({
    ...post(DEVICE_ROUTES['scans-missing'], { after: sha256Hex(String(chance.below(1000))) }),
    actor: chance.one(['', 'region']),
  }),
  ({ victim }, chance) => ({
    method: 'GET',
    path: scanPath(chance.one([...victim.entries.map(({ hash }) => hash), sha256Hex(String(chance.below(1000)))])),
  }),
  ({ victim }, chance) => ({ ...post(scanUploadPath(chance.one(victim.entries).hash), {}), actor: '' }),
  // The name of the other computer under the own key.
  (_attacked, chance) => ({ ...round([], chance), bend: (headers) => ({ ...headers, [PROOF_HEADERS.device]: 'pc-victim' }) }),
  (_attacked, chance) => ({
    ...post(chance.one([DEVICE_ROUTES.snapshot, DEVICE_ROUTES['enrol-state']]), { limit: 10 }),
    bend: (headers) => ({ ...headers, [PROOF_HEADERS.device]: 'pc-victim' }),
  }),
  // What only the region may ask, with the name of one of its people.
  ({ region }, chance) => ({
    method: 'GET',
    path: chance.one([
      '/v1/region/offices/office-victim',
      '/v1/region/offices',
      '/v1/region/complaints?office=office-victim',
      '/v1/region/conflicts',
      '/v1/region/devices',
      '/v1/region/statistics?from=2026-01-01&until=2026-12-31',
    ]),
    actor: chance.one([region.head, region.inspector, region.administrator, '']),
  }),
  ({ region, victim }, chance) => ({
    path: '/v1/region/suspensions',
    body: { office: VICTIM, staff: chance.one(victim.world.world().office.staff).id, suspended: true },
    actor: region.head,
  }),
  ({ region }, chance) => ({
    path: '/v1/region/devices/decide',
    body: { device: 'pc-victim', decision: chance.one(['approve', 'refuse', 'revoke']) },
    actor: region.head,
  }),
];

const post = (path: string, body: object): Asking => ({ path, body: { protocol: 1, ...body } });
const round = (entries: readonly unknown[], chance: Chance): Asking =>
  post(DEVICE_ROUTES.sync, { app: '1', cursor: chance.below(8), entries, want: chance.below(2000), scans: NO_SCANS });

/** What the server's own role sees and moves of the other office: inside its own, in none, and after a transaction that has named another. */
async function trySql({ kit: { cluster } }: AttackedRegion, chance: Chance): Promise<string | null> {
  const table = chance.one(TABLES);
  const inside = chance.one(['office-attacker', '', "office-attacker' or '1'='1", null]);
  const { text, values } = chance.one(STATEMENTS)(table);
  const rows = await transaction(cluster.db.office, 'begin', async (client) => {
    if (inside !== null) await enter(client, inside);
    const done = await client.query(text, values);
    return done.rowCount ?? 0;
  }).catch((error: unknown) => (isRefused(error) ? 0 : Promise.reject(error as Error)));
  return rows > 0 ? `${text} inside ${inside ?? 'nothing'}: ${rows}` : null;
}

/** Rights are missing, or the row would belong to another office. */
const isRefused = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '42501';

const STATEMENTS: readonly ((table: string) => { readonly text: string; readonly values: unknown[] })[] = [
  (table) => ({ text: `select * from ${table} where office = $1`, values: [VICTIM] }),
  (table) => ({ text: `select * from ${table} where office <> $1`, values: ['office-attacker'] }),
  (table) => ({ text: `update ${table} set office = $1 where office = $2`, values: ['office-attacker', VICTIM] }),
  (table) => ({ text: `delete from ${table} where office = $1`, values: [VICTIM] }),
  (table) => ({ text: `select v.* from ${table} as o join ${table} as v on v.office <> o.office`, values: [] }),
  () => ({ text: 'insert into scans (office, hash, bytes, type, at) values ($1, $2, 1, $3, $3)', values: [VICTIM, 'x', ''] }),
  () => ({ text: 'select * from devices where office = $1', values: [VICTIM] }),
  () => ({ text: 'select * from codes', values: [] }),
];
