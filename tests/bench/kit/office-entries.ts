import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import type { Office } from '../../../shared/cases/office.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { WireEntry } from '../../../shared/wire/wire-entry.ts';
import { makeOffice, type Writer, writerOf } from '../../server/offices.ts';
import { manyCases } from './many-cases.ts';

const TODAY = '2026-11-21' as LocalDate;
const MODEL = makeOffice('model');

/** An office whose computer registers cases: its first entry opens it. */
export type Filling = { readonly writer: Writer; readonly office: Office; readonly opening: WireEntry };

export async function openFilling(id: string): Promise<Filling> {
  const writer = writerOf(id, `${id}-pc`);
  const { opened } = MODEL;
  const opening = await writer.write([{ ...opened, office: id }], { actor: opened.by, role: MODEL.roleOf(opened.by) });
  return { writer, office: { ...MODEL.w.world().office, id }, opening };
}

/** The registration of a synthetic case each; `seed`: other people, the same mixture. */
export function* registrations(office: Office, count: number, seed = 1): Generator<CaseFact> {
  for (const { facts } of manyCases({ count, office, today: TODAY, seed, open: 0 })) yield facts[0] as CaseFact;
}

/** These facts as signed entries at the end of the computer's chain, one act each. */
export async function written({ writer }: Filling, facts: Iterable<CaseFact>): Promise<WireEntry[]> {
  const entries: WireEntry[] = [];
  for (const fact of facts) entries.push(await writer.write([fact], { actor: fact.by, role: 'clerk' }));
  return entries;
}

export function* batchesOf<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}
