import type { Ids } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { parseSafely } from '../../../shared/kernel/parse-safely.ts';
import { RoundRequest, SYNC_REFUSALS, type SyncRefusalCode } from '../../../shared/wire/sync.ts';
import { PROOF_HEADERS } from '../../../shared/wire/request-signature.ts';
import type { OfficeLogs } from '../../../server/db/office-log.ts';
import { acceptRound } from '../../../server/sync/accept.ts';
import type { RoundKeys } from '../../../server/sync/round-keys.ts';
import { writeAsRegion } from '../../../server/sync/write-as-region.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import type { Keys, Signer } from './keys.ts';
import { Life, type Perils } from './life.ts';
import { memoryLogs, officeOn, type RegionDisk } from './memory-logs.ts';
import type { Packet, Reply } from './network.ts';
import type { Timeline } from './timeline.ts';

export type RegionGround = {
  readonly line: Timeline;
  readonly keys: Keys;
  readonly ids: Ids;
  readonly now: () => Instant;
  readonly perils: Perils;
  /** What is planted between the rules and their disk. */
  readonly plantLogs: (logs: OfficeLogs, disk: RegionDisk) => OfficeLogs;
  readonly plantAccept: (accept: typeof acceptRound) => typeof acceptRound;
  /** A fault of the code itself: never part of a world's weather. */
  readonly broke: (what: string) => void;
};

const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder();

/** The region's server: the real rules over a disk in memory. Its crashes lose what was not committed, and every answer that was under way. */
export class Region {
  readonly disk: RegionDisk = new Map();
  readonly signer: Signer;
  readonly counted = { deaths: 0 };
  private readonly ground: RegionGround;
  private life: Life;
  private logs: OfficeLogs;

  constructor(ground: RegionGround) {
    this.ground = ground;
    this.signer = ground.keys.signerOf('region');
    this.life = this.begin();
    this.logs = ground.plantLogs(memoryLogs(this.disk, this.life), this.disk);
  }

  /** Lets a computer in: its key is known, and the office's stream names it. */
  async admit(office: string, { device, publicKey, mark, name }: { device: string; publicKey: string; mark: string; name: string }): Promise<void> {
    officeOn(this.disk, office).devices.set(device, { device, publicKey, state: 'approved' });
    await this.write(office, { type: 'workplace-joined', ...this.stamp(), workplace: { device, publicKey, name, mark } });
  }

  /** Shuts a computer out. */
  async shutOut(office: string, device: string): Promise<void> {
    const known = officeOn(this.disk, office).devices.get(device);
    if (!known) return;
    await this.write(office, { type: 'workplace-revoked', ...this.stamp(), device });
    officeOn(this.disk, office).devices.set(device, { ...known, state: 'revoked' });
  }

  /** A request as bytes, an answer as bytes; no answer at all when the server dies over it. */
  async serve({ headers, body }: Packet): Promise<Reply> {
    const { ground } = this;
    const parsed = parseSafely(RoundRequest, jsonOf(body));
    if (!parsed.success) return refusal('request-unreadable');
    const device = headers[PROOF_HEADERS.device] ?? '';
    const office = [...this.disk.values()].find(({ devices }) => devices.has(device));
    const state = office?.devices.get(device)?.state;
    if (!office || !state) return refusal('device-unknown');
    if (state === 'revoked') return refusal('device-revoked');
    try {
      const round = { office: office.office, device, request: parsed.data, now: ground.now() };
      const answered = await ground.plantAccept(acceptRound)(this.logs, round, this.roundKeys());
      return answered.ok ? { status: 200, body: utf8.encode(JSON.stringify(answered.value)) } : refusal(answered.error.code);
    } catch (error) {
      ground.broke(`the region threw: ${String(error)}`);
      return refusal('region-failed');
    }
  }

  die(): void {
    this.life.die('by the plug');
  }

  private begin(): Life {
    const { line, perils } = this.ground;
    return new Life('region', { line, perils, onDeath: () => this.rise() });
  }

  private rise(): void {
    this.counted.deaths++;
    this.life = this.begin();
    // Until it is up again nothing is served: the new life's disk answers late.
    this.logs = this.ground.plantLogs(memoryLogs(this.disk, this.life), this.disk);
  }

  private write = (office: string, fact: Fact) =>
    writeAsRegion(this.logs, { office, facts: [fact], now: this.ground.now(), ids: this.ground.ids }, this.roundKeys());

  private stamp = () => ({ at: toLocal(this.ground.now()), by: 'region' });

  private roundKeys(): RoundKeys {
    const { keys } = this.ground;
    return {
      sha256: keys.sha256,
      verifyBy: (hash, signature, publicKey) => Promise.resolve(keys.isSigned(hash, signature, publicKey)),
      sign: this.signer.sign,
    };
  }
}

const refusal = (code: SyncRefusalCode): Reply => {
  const { status, retry } = SYNC_REFUSALS[code];
  return { status, body: utf8.encode(JSON.stringify({ code, retry })) };
};

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8.decode(bytes));
  } catch {
    return undefined;
  }
}
