import type { Case } from '../../../shared/cases/case.ts';
import type { Office } from '../../../shared/cases/office.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import type { Folded } from '../../../shared/journal/fold.ts';
import { stateHash } from '../../../shared/journal/state-hash.ts';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { isSignedBy } from '../../../shared/wire/signed.ts';
import { readEntry } from '../../../shared/wire/wire-entry.ts';
import { verifyBy } from './keys.ts';
import type { OfficeDisk } from './memory-logs.ts';
import type { Pc } from './pc.ts';
import { plainFold } from './plain-fold.ts';
import { readNewer } from './versions.ts';
import type { World } from './world.ts';

/** Green: the region has signed for this computer's whole chain, for the whole stream, and for what it holds back. */
export async function receiptFaults({ keys, region }: World, pc: Pc, { quarantine }: OfficeDisk): Promise<string[]> {
  const { receipt, head, device, office, cursor, streamHash } = pc.disk();
  if (!receipt) return [`${pc.name}: no receipt`];
  const { body } = receipt;
  const verify = verifyBy(keys, (signer) => (signer === 'region' ? region.signer.publicKey : null));
  const held = quarantine.filter((one) => one.held.device === device).length;
  const isGreen =
    (await isSignedBy(receipt, { sha256: keys.sha256, verify }, 'region')) &&
    body.office === office &&
    body.device === device &&
    body.n === head.n &&
    body.hash === head.hash &&
    body.seq === cursor &&
    body.streamHash === streamHash &&
    body.held === held;
  return isGreen ? [] : [`${pc.name}: the receipt is not green: ${body.n} of ${head.n}, ${body.seq} of ${cursor}, ${body.held} held`];
}

/** The rows of a computer are what the stream adds up to, folded from nothing. */
export async function rowFaults(world: World, pc: Pc, office: OfficeDisk): Promise<string[]> {
  const { officeRow, cases, complaints } = pc.disk();
  const rows = <Row>(of: ReadonlyMap<string, { readonly row: Row }>) => new Map([...of].map(([id, { row }]) => [id, row]));
  const folded: Folded = { office: officeRow?.row ?? null, cases: rows(cases), complaints: rows(complaints) };
  return differing(world, pc.name, { folded, expected: plainFold(entriesOf(office, readNewer)) });
}

/** So are the region's, as far as its version understands the facts. */
export async function regionRowFaults(world: World, office: OfficeDisk): Promise<string[]> {
  const rows = [...office.rows.values()];
  const of = <Row>(kind: string) => new Map(rows.filter((one) => one.kind === kind).map(({ id, row }) => [id, row as Row]));
  const folded: Folded = { office: [...of<Office>('office').values()][0] ?? null, cases: of<Case>('case'), complaints: of<Complaint>('complaint') };
  return differing(world, `the region for ${office.office}`, { folded, expected: plainFold(entriesOf(office, readEntry)) });
}

const entriesOf = ({ stream }: OfficeDisk, read: typeof readEntry): Entry[] =>
  stream.flatMap(({ entry, seq }) => {
    const known = entry && read(entry);
    return known?.known ? [{ ...known.entry, seq }] : [];
  });

async function differing({ keys }: World, who: string, { folded, expected }: { folded: Folded; expected: Folded }): Promise<string[]> {
  if ((await stateHash(folded, keys.sha256)) === (await stateHash(expected, keys.sha256))) return [];
  const linesOf = ({ office, cases, complaints }: Folded) =>
    new Map([['office', office], ...cases, ...complaints].map(([id, row]) => [id, canonicalJson(row)] as const));
  const [here, there] = [linesOf(folded), linesOf(expected)];
  const ids = [...new Set([...here.keys(), ...there.keys()])].filter((id) => here.get(id as string) !== there.get(id as string));
  return [`${who}: rows differ from the fold of the stream: ${ids.join(', ')}`];
}
