import type { Office } from '../../shared/cases/office.ts';
import { type Instant, instantOf, toLocal } from '../../shared/kernel/clock.ts';
import { dateOf } from '../../shared/kernel/local-date-time.ts';
import type { Role } from '../../shared/roles/roles.ts';
import { type Grant, GRANT_DAYS } from '../../shared/wire/grant.ts';
import type { OfficeReader } from '../db/office-log.ts';
import { isOpened } from './judge-entry.ts';

const DAY = 86_400_000;

type Asked = { readonly device: string; readonly now: Instant; readonly suspended?: ReadonlySet<string> };

/**
 * Who may work at this device for the next days, by the office as it stands; null when the office has no people yet or the device is not let in. Its number is the moment in
 * milliseconds: it counts up without a counter.
 */
export async function grantFor(log: OfficeReader, { device, now, suspended }: Asked): Promise<Grant | null> {
  const [row] = await log.rows([{ kind: 'office', id: log.office }]);
  // The row is this server's own fold.
  const office = (row?.row ?? null) as Office | null;
  if (!isOpened(office) || (await log.device(device))?.state !== 'approved') return null;
  const begins = Date.parse(now);
  const expiresAt = instantOf(begins + GRANT_DAYS * DAY);
  return {
    v: 1,
    number: begins,
    office: log.office,
    device,
    staff: staffOf(office, now, expiresAt).filter(({ id }) => !suspended?.has(id)),
    issuedAt: now,
    expiresAt,
  };
}

function staffOf(office: Office, from: Instant, until: Instant): Grant['staff'] {
  const [first, last] = [from, until].map((at) => dateOf(toLocal(at, office.settings.zone)));
  const isDeputy = (id: string) =>
    office.substitutions?.some((one) => one.deputy === id && one.from <= (last ?? '') && one.until >= (first ?? '') && one.from <= one.until) ??
    false;
  return office.staff
    .filter(({ active }) => active)
    .map(({ id, roles }) => ({ id, roles: [...new Set<Role>(isDeputy(id) ? [...roles, 'head'] : roles)] }));
}
