import { runSync } from '../../../renderer/sync/run-sync.ts';
import type { SyncPorts } from '../../../renderer/sync/sync-ports.ts';
import type { SyncEnd } from '../../../renderer/sync/sync-tally.ts';
import { sealEntry } from '../../../shared/journal/chain.ts';
import type { Entry, EntryBody, Fact } from '../../../shared/journal/entry.ts';
import { placeOf } from '../../../shared/journal/tombstone.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import type { Ids } from '../../../shared/kernel/ids.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/roles/roles.ts';
import { readEntry, WireEntry } from '../../../shared/wire/wire-entry.ts';
import type { Act } from './acts.ts';
import { askOver } from './ask-over.ts';
import type { Chance } from './chance.ts';
import type { Doing, View } from './desk.ts';
import { type Keys, type Signer, verifyBy } from './keys.ts';
import { Life, type Perils } from './life.ts';
import { memoryStore, type StoreGround } from './memory-store.ts';
import type { Network } from './network.ts';
import { emptyDisk, keptOf, type PcDisk } from './pc-disk.ts';
import { withRows } from './pc-rows.ts';
import { MINUTE, type Timeline } from './timeline.ts';
import { inFutureWords, readNewer } from './versions.ts';

export type PcGround = {
  readonly line: Timeline;
  readonly network: Network;
  readonly keys: Keys;
  readonly ids: Ids;
  readonly chance: Chance;
  readonly perils: Perils;
  readonly regionKey: string;
  /** True time as an instant. */
  readonly now: (offset: number) => Instant;
  readonly acts: Act[];
  readonly plantPorts: (ports: SyncPorts, pc: Pc) => SyncPorts;
  readonly plantDisk: (write: (next: PcDisk) => Result<void, Refusal>, pc: Pc) => (next: PcDisk) => Result<void, Refusal>;
  /** Looks at what is written. */
  readonly watch: (next: PcDisk) => void;
  /** A sync has ended. */
  readonly ended: (pc: Pc, end: SyncEnd) => void;
  readonly broke: (what: string) => void;
};
export type Identity = { readonly office: string; readonly device: string; readonly mark: string };

/** A computer of an office: its disk, its clock, and the program that runs on it until it ends or crashes. */
export class Pc {
  readonly name: string;
  isNewer: boolean;
  identity: Identity;
  clockOffset = 0;
  fullUntil = 0;
  wasRestored = false;
  lastEnd: SyncEnd | null = null;
  readonly counted = { acts: 0, refused: 0, syncs: 0, deaths: 0, full: 0 };
  private readonly ground: PcGround;
  private lying: PcDisk;
  private life: Life;
  private copied: PcDisk | null = null;
  private syncing: Promise<void> | null = null;

  constructor(ground: PcGround, { name, isNewer, identity }: { name: string; isNewer: boolean; identity: Identity }) {
    this.ground = ground;
    this.name = name;
    this.isNewer = isNewer;
    this.identity = identity;
    this.lying = emptyDisk(identity.office, identity.device);
    this.life = this.begin();
  }

  disk = (): PcDisk => this.lying;
  signer = (): Signer => this.ground.keys.signerOf(this.identity.device);

  /** Writes what a person does here. Nothing happens while the program is down or there is no office yet. */
  async act(doing: Doing, inFuture = false): Promise<void> {
    const { life } = this;
    if (!life.alive) return;
    await life.alone(async () => {
      const before = await life.call('act read', this.disk);
      const view = this.viewOf(before);
      const decided = view && doing.decide(view, { clock: { now: this.clock }, ids: this.ground.ids });
      if (!decided) return;
      if (decided.facts.ok) await this.write(life, before, { ...decided, facts: decided.facts.value, name: doing.name, inFuture });
      else this.ground.line.note(`${this.name} ${doing.name} refused: ${decided.facts.error[0]?.code}`);
    });
  }

  /** The first entry: opens the office. */
  async open(facts: readonly Fact[], actor: Actor): Promise<void> {
    const { life } = this;
    await life.alone(() => this.write(life, this.lying, { facts, actor, name: 'open-office', inFuture: false }));
  }

  /** One sync by the real loop; a second one at the same time is not begun. */
  sync(): Promise<void> {
    const { life } = this;
    if (!life.alive || this.syncing) return this.syncing ?? Promise.resolve();
    const running = runSync(this.ground.plantPorts(this.ports(life), this), { app: '1' }).then(
      (end) => this.ended(end),
      (error: unknown) => this.ground.broke(`${this.name} threw: ${String(error)}`),
    );
    this.syncing = running;
    return life.hear(running);
  }

  die(): void {
    this.life.die('by the plug');
  }

  copy(): void {
    this.copied = this.lying;
  }

  /** Somebody puts an old copy of the disk in the place of the disk. */
  restore(): void {
    const { copied } = this;
    if (!copied || copied.device !== this.identity.device) return;
    this.ground.line.note(`${this.name} restored at ${copied.head.n}, was at ${this.lying.head.n}`);
    this.lying = copied;
    this.wasRestored = true;
    for (const act of this.ground.acts) if (act.device === copied.device && act.n > copied.head.n) act.state = 'lost';
    this.life.die('for a restored copy');
  }

  /** Begins anew as another device with an empty disk: what the old chain has that the region has not is given up, and told. */
  renew(identity: Identity): void {
    const { acts, line } = this.ground;
    for (const act of acts) if (act.device === this.identity.device && !this.isNumbered(act)) act.state = 'lost';
    line.note(`${this.name} renewed as ${identity.device}`);
    this.identity = identity;
    this.copied = null;
    this.wasRestored = false;
    this.lying = emptyDisk(identity.office, identity.device);
    this.lastEnd = null;
    this.life.die('to begin anew');
  }

  /** The next version of the program: what was deferred is read again and folded. */
  update(): void {
    this.isNewer = true;
    const kept = new Map(this.lying.kept);
    const read = [...kept.values()].flatMap((one) => {
      const found = one.wire && !one.entry ? readNewer(one.wire) : null;
      return found?.known ? [{ ...one, entry: found.entry }] : [];
    });
    for (const one of read) kept.set(placeOf(one.stone), one);
    this.lying = withRows({ ...this.lying, kept }, { places: read.map(({ stone }) => stone), numbered: new Set() });
  }

  private isNumbered = ({ device, n }: Act): boolean => this.lying.kept.get(placeOf({ device, n }))?.seq !== undefined;
  private clock = (): Instant => this.ground.now(this.clockOffset);

  private begin(): Life {
    const { line, perils } = this.ground;
    return new Life(this.name, { line, perils, onDeath: () => this.rise() });
  }

  private rise(): void {
    this.counted.deaths++;
    this.syncing = null;
    this.ground.line.after(this.ground.chance.below(60) * MINUTE, () => {
      this.life = this.begin();
    });
  }

  private ports(life: Life): SyncPorts {
    const { network, keys, chance, regionKey } = this.ground;
    return {
      store: memoryStore(this.storeGround(life)),
      ask: askOver(network, { place: this.name, device: this.identity.device, life }),
      keys: { sha256: keys.sha256, verify: verifyBy(keys, (device) => (device === 'region' ? regionKey : null)) },
      wait: (ms) => life.wait(ms),
      chance: chance.next,
    };
  }

  private storeGround = (life: Life): StoreGround => ({
    life,
    sha256: this.ground.keys.sha256,
    readEntry: this.isNewer ? readNewer : readEntry,
    disk: { read: this.disk, write: this.ground.plantDisk((next) => this.put(next), this) },
  });

  private put(next: PcDisk): Result<void, Refusal> {
    if (this.ground.line.now < this.fullUntil) {
      this.counted.full++;
      return err({ code: 'disk-full' });
    }
    if (next.cursor < this.lying.cursor) this.ground.broke(`${this.name}: the cursor went back from ${this.lying.cursor} to ${next.cursor}`);
    this.ground.watch(next);
    this.lying = next;
    return ok(undefined);
  }

  private ended(end: SyncEnd): void {
    this.syncing = null;
    this.lastEnd = end;
    this.counted.syncs++;
    this.ground.line.note(
      `${this.name} sync ${end.outcome} ${end.refusal?.code ?? ''} sent ${end.sent} received ${end.received} at ${this.lying.cursor}`,
    );
    this.ground.ended(this, end);
  }

  private viewOf(disk: PcDisk): View | null {
    const office = disk.officeRow?.row;
    if (!office || office.id === '') return null;
    const mark = office.workplaces?.find(({ device }) => device === disk.device)?.mark ?? this.identity.mark;
    const rows = <Row>(of: ReadonlyMap<string, { readonly row: Row }>) => new Map([...of].map(([id, { row }]) => [id, row]));
    return {
      office: { ...office, settings: { ...office.settings, mark }, counters: { ...office.counters, ...this.given(disk, office.counters) } },
      cases: rows(disk.cases),
      complaints: rows(disk.complaints),
      entriesOf: (id) =>
        [...disk.kept.values()].flatMap(({ entry }) => (entry?.facts.some((fact) => 'case' in fact && fact.case === id) ? entry : [])),
    };
  }

  /** Numbers that were given here stay given, also those of entries that the region holds back. */
  private given(disk: PcDisk, counters: Readonly<Record<string, number>>): Record<string, number> {
    const held = disk.held.flatMap((one) => disk.kept.get(placeOf(one))?.entry ?? []);
    const counted = withRows({ ...disk, held: [] }, { places: held, numbered: new Set() }).officeRow?.row.counters ?? {};
    return Object.fromEntries(Object.entries(counted).map(([key, serial]) => [key, Math.max(serial, counters[key] ?? 0)]));
  }

  private async write(life: Life, before: PcDisk, made: { facts: readonly Fact[]; actor: Actor; name: string; inFuture: boolean }): Promise<void> {
    const { keys, ids, acts, line } = this.ground;
    const { facts, actor, name, inFuture } = made;
    const { office, device, head, cursor } = before;
    const body: EntryBody = {
      ...{ v: 1, id: ids.next(), office, device, n: head.n + 1, actor: actor.staff, role: actor.role, at: this.clock() },
      ...{ facts: inFuture ? [...inFutureWords(facts)] : [...facts], ...(cursor > 0 && { seen: cursor }), prev: head.hash },
    } as EntryBody;
    const sealed = await sealEntry(body, { sha256: keys.sha256, sign: this.signer().sign });
    const wire = WireEntry.parse(JSON.parse(JSON.stringify(sealed)));
    const entry: Entry = { ...sealed, facts: [...facts] };
    const act: Act = { office, device, n: sealed.n, hash: sealed.hash, name, state: 'maybe' };
    acts.push(act);
    const kept = new Map(before.kept).set(placeOf(sealed), keptOf(wire, entry));
    const next = withRows({ ...before, kept, head: { n: sealed.n, hash: sealed.hash } }, { places: [sealed], numbered: new Set() });
    const written = await life.call('act write', () => this.storeGround(life).disk.write(next));
    act.state = written.ok ? 'acknowledged' : 'refused';
    this.counted.acts++;
    line.note(`${this.name} ${name} ${device} ${sealed.n} ${sealed.hash.slice(0, 8)} ${act.state}`);
  }
}
