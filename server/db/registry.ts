import type pg from 'pg';
import { type Instant, instantOf } from '../../shared/kernel/clock.ts';
import { CLOCK_TOLERANCE_MINUTES } from '../../shared/wire/request-signature.ts';
import { type Database, transaction } from './database.ts';
import type { DeviceBook, EnrolledOffice, NewDevice } from './device-book.ts';
import { DEVICE, deviceOf, type DeviceLine } from './device-lines.ts';

/** A nonce counts on both sides of the server's clock; twice that is beyond every window. */
const NONCE_MINUTES = 4 * CLOCK_TOLERANCE_MINUTES;
/** Old nonces and guesses are swept out at every so many new ones. */
const SWEEP_EVERY = 500;
const OFFICE = 'office as id, name, kind, own';

type Ask = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;

/** Computers, codes, nonces and suspended people in PostgreSQL. Each question is one statement; enrolling is one transaction. */
export function registry({ registry: pool }: Pick<Database, 'registry'>): DeviceBook {
  const ask: Ask = async <T extends object>(text: string, values: readonly unknown[] = []) => (await pool.query(text, [...values])).rows as T[];
  return { ...readings(ask), ...codes(ask, pool), ...changes(ask), ...traces(ask), ...suspensions(ask) };
}

const readings = (ask: Ask): Pick<DeviceBook, 'find' | 'ofOffice' | 'all' | 'office' | 'offices'> => ({
  find: async (device) => (await ask<DeviceLine>(`select ${DEVICE} from devices where device = $1`, [device])).map(deviceOf)[0] ?? null,
  ofOffice: async (office) => (await ask<DeviceLine>(`select ${DEVICE} from devices where office = $1 order by device`, [office])).map(deviceOf),
  all: async () => (await ask<DeviceLine>(`select ${DEVICE} from devices order by office, device`)).map(deviceOf),
  office: async (office) => (await ask<EnrolledOffice>(`select ${OFFICE} from offices where office = $1`, [office]))[0] ?? null,
  offices: () => ask<EnrolledOffice>(`select ${OFFICE} from offices order by office`),
});

const codes = (ask: Ask, pool: pg.Pool): Pick<DeviceBook, 'addCode' | 'code' | 'enrol'> => ({
  addCode: async ({ hash, office, own, madeBy, expiresAt }) => {
    await ask('delete from codes where expires_at < $1', [instantOf(Date.parse(expiresAt) - 86_400_000)]);
    await ask('insert into codes (hash, office, own, made_by, expires_at) values ($1, $2, $3, $4, $5)', [hash, office, own, madeBy, expiresAt]);
  },
  code: async (hash, now) => {
    const text = 'select hash, office, own, made_by as "madeBy", expires_at as "expiresAt" from codes where hash = $1 and expires_at > $2';
    return (await ask<NonNullable<Awaited<ReturnType<DeviceBook['code']>>>>(text, [hash, now]))[0] ?? null;
  },
  enrol: ({ codeHash, office, device }) =>
    transaction(pool, 'begin', async (client) => {
      const used = await client.query('delete from codes where hash = $1 and expires_at > $2 returning made_by', [codeHash, device.askedAt]);
      if (used.rowCount !== 1) return false;
      await client.query('insert into offices (office, name, kind, own) values ($1, $2, $3, $4) on conflict (office) do nothing', [
        office.id,
        JSON.stringify(office.name),
        office.kind,
        office.own,
      ]);
      const { made_by: codeBy } = used.rows[0] as { made_by: string | null };
      return insertDevice(client, device, codeBy);
    }),
});

async function insertDevice(client: pg.PoolClient, device: NewDevice, codeBy: string | null): Promise<boolean> {
  const { office, device: id, publicKey, name, app, wished, askedAt } = device;
  const done = await client.query(
    `insert into devices (office, device, public_key, name, app, state, wished, asked_at, code_by)
     values ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8) on conflict do nothing`,
    [office, id, publicKey, name, app, wished, askedAt, codeBy],
  );
  return done.rowCount === 1;
}

const changes = (ask: Ask): Pick<DeviceBook, 'decide' | 'changeKey' | 'noteContact' | 'nextGrant'> => ({
  decide: async ({ device, from, to, by, at, mark }) => {
    const revoked = to === 'revoked';
    const moved = await ask(
      `update devices set state = $2, mark = coalesce($3, mark), decided_by = case when $6 then decided_by else $4 end,
         decided_at = case when $6 then decided_at else $5 end, revoked_at = case when $6 then $5 else revoked_at end
       where device = $1 and state = any($7) returning device`,
      [device, to, mark ?? null, by, at, revoked, from],
    );
    return moved.length === 1;
  },
  changeKey: async ({ device, before, after }) => {
    const text = 'update devices set public_key = $3 where device = $1 and public_key = $2 returning device';
    return (await ask(text, [device, before, after])).length === 1;
  },
  noteContact: async ({ device, at, app, idle }) => {
    await ask('update devices set last_contact_at = $2, app = $3, idle_at = case when $4 then $2 else idle_at end where device = $1', [
      device,
      at,
      app,
      idle,
    ]);
  },
  nextGrant: async (device) => {
    const [line] = await ask<{ grants: number }>('update devices set grants = grants + 1 where device = $1 returning grants', [device]);
    return line?.grants ?? 0;
  },
});

function traces(ask: Ask): Pick<DeviceBook, 'noteNonce' | 'guesses' | 'noteGuess'> {
  let noted = 0;
  const sweep = async (now: Instant) => {
    noted += 1;
    if (noted % SWEEP_EVERY !== 1) return;
    const old = instantOf(Date.parse(now) - NONCE_MINUTES * 60_000);
    await ask('delete from nonces where at < $1', [old]);
    await ask('delete from guesses where at < $1', [old]);
  };
  return {
    noteNonce: async (device, nonce, now) => {
      await sweep(now);
      const text = 'insert into nonces (device, nonce, at) values ($1, $2, $3) on conflict (device, nonce) do nothing returning device';
      return (await ask(text, [device, nonce, now])).length === 1;
    },
    guesses: async (address, since) => {
      const text = 'select count(*)::int as all, (count(*) filter (where address = $1))::int as own from guesses where at > $2';
      const [line] = await ask<{ own: number; all: number }>(text, [address, since]);
      return line ?? { own: 0, all: 0 };
    },
    noteGuess: async (address, at) => void (await ask('insert into guesses (address, at) values ($1, $2)', [address, at])),
  };
}

const suspensions = (ask: Ask): Pick<DeviceBook, 'suspended' | 'suspend'> => ({
  suspended: async (office) => {
    const lines = await ask<{ staff: string }>('select staff from suspensions where office = $1', [office]);
    return new Set(lines.map(({ staff }) => staff));
  },
  suspend: async ({ office, staff, suspended, by, at }) => {
    if (!suspended) return void (await ask('delete from suspensions where office = $1 and staff = $2', [office, staff]));
    const text = 'insert into suspensions (office, staff, by, at) values ($1, $2, $3, $4) on conflict (office, staff) do nothing';
    await ask(text, [office, staff, by, at]);
  },
});
