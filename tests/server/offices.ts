import type { Office } from '../../shared/cases/office.ts';
import { FIRST_PREV, sealEntry } from '../../shared/journal/chain.ts';
import type { Entry, EntryBody, Fact } from '../../shared/journal/entry.ts';
import { type Instant, instantOf } from '../../shared/kernel/clock.ts';
import type { Role } from '../../shared/roles/roles.ts';
import type { WireEntry } from '../../shared/wire/wire-entry.ts';
import type { RoundRequest } from '../../shared/wire/sync.ts';
import type { Database } from '../../server/db/database.ts';
import { makeDeviceBook } from '../../server/db/make-device-book.ts';
import { officeLogs } from '../../server/db/office-logs.ts';
import { acceptRound } from '../../server/sync/accept.ts';
import { nodeKeys } from '../../server/sync/node-keys.ts';
import { keysOf, type Signer } from '../sync/kit/keys.ts';
import { makeWorld, type TestWorld } from '../world/make-world.ts';

const signers = keysOf('tests of the server', 'ed25519');
export const REGION: Signer = signers.signerOf('region');
export const KEYS = nodeKeys(REGION.sign);
export const NOW = '2026-11-21T18:00:00.000Z' as Instant;
export const NO_SCANS = { count: 0, hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' };

export const asked = (entries: readonly unknown[], cursor = 0, want = 2000): RoundRequest => ({
  protocol: 1,
  app: '0.1.0',
  cursor,
  entries: [...entries],
  want,
  scans: NO_SCANS,
});

/** A computer that writes entries in its own chain. */
export type Writer = ReturnType<typeof writerOf>;
export function writerOf(office: string, device: string) {
  const signer = signers.signerOf(`${office} ${device}`);
  let end = { n: 0, hash: FIRST_PREV };
  /** The next entry of the chain; `change`: what a newer program, or a liar, writes differently before it signs. */
  const write = async (facts: readonly unknown[], by: { actor: string; role: Role }, change: object = {}): Promise<WireEntry> => {
    const body = { v: 1, id: `${device}-${end.n + 1}`, office, device, n: end.n + 1, ...by, at: NOW, facts, prev: end.hash, ...change } as EntryBody;
    const entry: Entry = await sealEntry(body, { sha256: KEYS.sha256, sign: signer.sign });
    end = { n: entry.n, hash: entry.hash };
    return entry as unknown as WireEntry;
  };
  return { office, device, publicKey: signer.publicKey, sign: signer.sign, write, end: () => end };
}

/** An office of people and cases whose acts are written at one computer. */
export function makeOffice(id: string) {
  const w = makeWorld();
  const opened = { ...w.facts()[0], office: id } as Fact;
  const staff = (opened as { staff: Office['staff'] }).staff;
  const roleOf = (actor: string): Role => staff.find((person) => person.id === actor)?.roles[0] ?? 'clerk';
  let told = 1;
  return {
    id,
    w,
    staff,
    opened,
    roleOf,
    /** The facts that stories have made since it was asked last. */
    fresh: (): readonly Fact[] => {
      const facts = w.facts().slice(told);
      told = w.facts().length;
      return facts;
    },
  };
}
export type TestOffice = ReturnType<typeof makeOffice>;

/** Each fact as an entry of its own, by whom it says. */
export async function entriesOf(writer: Writer, facts: readonly Fact[], office: TestOffice): Promise<WireEntry[]> {
  const entries: WireEntry[] = [];
  for (const fact of facts) entries.push(await writer.write([fact], { actor: fact.by, role: office.roleOf(fact.by) }));
  return entries;
}

/** What `story` does in an office, as entries of a computer. */
export const told = (writer: Writer, office: TestOffice, story: (w: TestWorld) => unknown): Promise<WireEntry[]> => {
  story(office.w);
  return entriesOf(writer, office.fresh(), office);
};

/** Lets a computer into an office, as two people of the region do. */
export async function letIn(
  db: Database,
  { office, device, publicKey }: Pick<Writer, 'office' | 'device' | 'publicKey'>,
  mark = 'К1',
): Promise<void> {
  const book = makeDeviceBook(db);
  const hash = `code of ${office} ${device}`;
  await book.addCode({ hash, office, own: false, madeBy: 'a', expiresAt: instantOf(Date.parse(NOW) + 600_000) });
  const name = { kk: 'Үлгі ауданы', ru: 'Образцовый район' };
  const asking = { device, office, publicKey, name: 'ДК', app: '0.1.0', wished: null, askedAt: NOW };
  await book.enrol({ codeHash: hash, office: { id: office, name, kind: 'office', own: false }, device: asking });
  await book.decide({ device, from: ['waiting'], to: 'approved', by: 'b', at: NOW, mark });
}

/** A round of a computer against a database. */
export async function round(db: Database, writer: Pick<Writer, 'office' | 'device'>, request: RoundRequest) {
  const answer = await acceptRound(officeLogs(db), { office: writer.office, device: writer.device, request, now: NOW }, KEYS);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}
