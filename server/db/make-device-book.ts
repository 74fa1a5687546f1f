import type pg from 'pg';
import { type Database, transaction } from './database.ts';
import type { CodeRecord, DeviceBook, DeviceRecord, EarlierKey, EnrolledOffice, SpokenFor } from './device-book.ts';

const DEVICE = `device, office, public_key as "publicKey", name, app, state, wished, mark, asked_at as "askedAt", code_by as "codeBy", decided_by as "decidedBy",
  decided_at as "decidedAt", revoked_at as "revokedAt", last_contact_at as "lastContactAt", idle_at as "idleAt"`;
const CODE = 'hash, office, own, made_by as "madeBy", expires_at as "expiresAt"';
const OFFICE = 'office as id, name, kind, own';
/** Used nonces are of no use behind the window of clocks, twice as wide as it is. */
const NONCE_MINUTES = 60;

/** Computers, codes, used nonces and suspended people in PostgreSQL. */
export function makeDeviceBook({ registry }: Pick<Database, 'registry'>): DeviceBook {
  const all = async <T>(text: string, values: readonly unknown[] = []): Promise<T[]> => (await registry.query(text, [...values])).rows as T[];
  const first = async <T>(text: string, values: readonly unknown[]): Promise<T | null> => (await all<T>(text, values))[0] ?? null;
  const done = async (text: string, values: readonly unknown[]): Promise<boolean> => ((await registry.query(text, [...values])).rowCount ?? 0) > 0;
  return {
    find: (device) => first<DeviceRecord>(`select ${DEVICE} from devices where device = $1`, [device]),
    ...earlier(all),
    ofOffice: (office) => all<DeviceRecord>(`select ${DEVICE} from devices where office = $1 order by device`, [office]),
    all: () => all<DeviceRecord>(`select ${DEVICE} from devices order by office, device`),
    office: (office) => first<EnrolledOffice>(`select ${OFFICE} from offices where office = $1`, [office]),
    offices: () => all<EnrolledOffice>(`select ${OFFICE} from offices order by office`),
    ...codes({ first, done, registry }),
    decide: ({ device, from, to, by, at, mark }) =>
      done(
        `update devices set state = $3, decided_by = $4, decided_at = $5, mark = coalesce($6, mark),
           revoked_at = case when $3 = 'revoked' then $5 else revoked_at end where device = $1 and state = any($2)`,
        [device, from, to, by, at, mark ?? null],
      ),
    changeKey: ({ device, before, after }) =>
      done('update devices set public_key = $3 where device = $1 and public_key = $2', [device, before, after]),
    noteContact: async ({ device, at, app, idle }) =>
      void (await done(
        `update devices set last_contact_at = greatest(last_contact_at, $2), app = $3,
           idle_at = case when $4 then greatest(idle_at, $2) else idle_at end where device = $1`,
        [device, at, app, idle],
      )),
    nextGrant: async (device) =>
      (await first<{ grants: number }>('update devices set grants = grants + 1 where device = $1 returning grants', [device]))?.grants ?? 1,
    ...strangers({ first, done }),
    suspended: async (office) =>
      new Set((await all<{ staff: string }>('select staff from suspensions where office = $1', [office])).map(({ staff }) => staff)),
    suspend: async ({ office, staff, suspended, by, at }) =>
      void (suspended
        ? await done('insert into suspensions (office, staff, by, at) values ($1, $2, $3, $4) on conflict do nothing', [office, staff, by, at])
        : await done('delete from suspensions where office = $1 and staff = $2', [office, staff])),
  };
}

type All = <T>(text: string, values?: readonly unknown[]) => Promise<T[]>;

const earlier = (all: All): Pick<DeviceBook, 'earlierOf' | 'spokenFor'> => ({
  earlierOf: (device) =>
    all<EarlierKey>('select device as id, public_key as "publicKey" from earlier_devices where of_device = $1 order by device', [device]),
  spokenFor: (devices) =>
    all<SpokenFor>(
      `select device, office, public_key as "publicKey" from devices where device = any($1)
       union select e.device, e.office, e.public_key from earlier_devices as e join devices as d on d.device = e.of_device
         where e.device = any($1) and d.state in ('approved', 'revoked')`,
      [devices],
    ),
});

type Ways = {
  readonly first: <T>(text: string, values: readonly unknown[]) => Promise<T | null>;
  readonly done: (text: string, values: readonly unknown[]) => Promise<boolean>;
};

function codes({ first, done, registry }: Ways & { readonly registry: pg.Pool }): Pick<DeviceBook, 'addCode' | 'code' | 'enrol'> {
  return {
    addCode: async ({ hash, office, own, madeBy, expiresAt }) =>
      void (await done('insert into codes (hash, office, own, made_by, expires_at) values ($1, $2, $3, $4, $5)', [
        hash,
        office,
        own,
        madeBy,
        expiresAt,
      ])),
    code: (hash, now) => first<CodeRecord>(`select ${CODE} from codes where hash = $1 and expires_at > $2`, [hash, now]),
    enrol: ({ codeHash, office, device }) =>
      transaction(registry, 'begin', async (client) => {
        const used = await client.query('delete from codes where hash = $1 and expires_at > $2 returning made_by', [codeHash, device.askedAt]);
        const [code] = used.rows as { made_by: string | null }[];
        if (!code) return false;
        await client.query('insert into offices (office, name, kind, own) values ($1, $2, $3, $4) on conflict do nothing', [
          office.id,
          JSON.stringify(office.name),
          office.kind,
          office.own,
        ]);
        const { device: id, publicKey, name, app, wished, askedAt, earlier = [] } = device;
        const added = await client.query(
          `insert into devices (office, device, public_key, name, app, state, wished, asked_at, code_by)
           values ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8) on conflict do nothing`,
          [device.office, id, publicKey, name, app, wished, askedAt, code.made_by],
        );
        await client.query(
          `insert into earlier_devices (office, of_device, device, public_key)
           select $1, $2, * from unnest($3::text[], $4::text[]) on conflict do nothing`,
          [device.office, id, earlier.map((one) => one.id), earlier.map((one) => one.publicKey)],
        );
        return added.rowCount === 1;
      }),
  };
}

function strangers({ first, done }: Ways): Pick<DeviceBook, 'noteNonce' | 'guesses' | 'noteGuess'> {
  let noted = 0;
  return {
    noteNonce: async (device, nonce, now) => {
      if (noted++ % 1000 === 0) await done('delete from nonces where at < $1', [minutesBefore(now, NONCE_MINUTES)]);
      return done('insert into nonces (device, nonce, at) values ($1, $2, $3) on conflict do nothing', [device, nonce, now]);
    },
    guesses: async (address, since) =>
      (await first<{ own: number; all: number }>(
        'select (count(*) filter (where address = $1))::int as own, count(*)::int as all from guesses where at >= $2',
        [address, since],
      )) ?? { own: 0, all: 0 },
    noteGuess: async (address, at) => {
      await done('delete from guesses where at < $1', [minutesBefore(at, 24 * 60)]);
      await done('insert into guesses (address, at) values ($1, $2)', [address, at]);
    },
  };
}

const minutesBefore = (at: string, minutes: number): string => new Date(Date.parse(at) - minutes * 60_000).toISOString();
