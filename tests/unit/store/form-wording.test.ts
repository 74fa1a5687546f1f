import { expect, test } from 'vitest';
import { formWords } from '../../../renderer/print/words.ts';
import { openStore } from '../../../renderer/store/open-store.ts';
import type { Store } from '../../../renderer/store/store.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { LawPackage } from '../../../shared/cases/office.ts';
import { makeFormInput } from '../../../shared/forms/make-form-input.ts';
import { printCaseForm } from '../../../shared/forms/print-case-form.ts';
import { textOf } from '../../../shared/forms/text-of.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import { LANGS } from '../../../shared/kernel/lang.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { addDays } from '../../../shared/kernel/local-date.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { type WireEntry, readEntry } from '../../../shared/wire/wire-entry.ts';
import { wordingPackage } from '../../world/wordings.ts';
import { register } from './acts.ts';
import { hashesAt, round, syncWholly } from './stream-kit.ts';
import { twoComputers } from './two-computers.ts';
import { optionsOf, seat } from './window-options.ts';

const TITLE = { kk: 'ӨТІНІШТІҢ ҚАБЫЛДАНҒАНЫ ТУРАЛЫ ТАЛОН', ru: 'ТАЛОН О ТОМ, ЧТО ЗАЯВЛЕНИЕ ПРИНЯТО' };
const ticketWording = (rest: Partial<LawPackage>) => wordingPackage({ form: 'ticket', texts: { 'ticket.title': TITLE } }, rest);
const received = (sent: LawPackage): Fact => ({ type: 'law-package-received', at: '2026-11-16T09:00' as never, by: 'region', package: sent });

/** What the computer would print of a case today, in both languages. */
function ticketsAt(store: Store, row: Case): readonly (readonly string[])[] {
  const input = unwrap(makeFormInput(row, store.world()));
  return LANGS.map((lang) => textOf(printCaseForm('ticket', input, formWords(lang))));
}

test('a wording of the region reaches the print of both computers, from the tickets of its day on', async () => {
  const { region, left, right } = await twoComputers();
  const first = await register(left.store);
  const effective = addDays(dateOf(first.receivedAt), 1);
  await syncWholly(region, left.store, right.store);
  const before = ticketsAt(left.store, first);
  await region.write(left.store.office()?.id ?? '', [received(ticketWording({ effective }))]);
  await syncWholly(region, left.store, right.store);
  left.world.passDays(1);
  const second = await register(left.store);
  await syncWholly(region, left.store, right.store);
  expect(dateOf(second.receivedAt)).toBe(effective);
  for (const { store } of [left, right]) {
    expect(ticketsAt(store, first)).toEqual(before);
    for (const [place, lang] of LANGS.entries()) expect(ticketsAt(store, second)[place]).toContain(TITLE[lang]);
    const { expected, shown } = await hashesAt(region, store);
    expect(shown).toEqual(expected);
  }
});

test('a package of a kind that this version does not know is no package to it: the entry is kept as it came', () => {
  const sent = { ...wordingPackage(), content: { kind: 'stamp-picture', form: 'permission' } } as unknown as LawPackage;
  const hash = 'a'.repeat(64);
  const wire = {
    ...{ v: 1, id: 'e1', office: 'o', device: 'region', n: 1, actor: 'region', role: 'inspector', at: '2026-11-16T05:15:00.000Z' },
    ...{ facts: [received(sent)], prev: '0'.repeat(64), hash, signature: `${'A'.repeat(86)}==` },
  } as unknown as WireEntry;
  expect(readEntry(wire)).toEqual({ known: false, entry: wire });
  const known = { ...wire, facts: [received(wordingPackage())] } as unknown as WireEntry;
  expect(readEntry(known).known).toBe(true);
});

test('a program of before keeps a wording, prints as it did, and prints by it after its update', async () => {
  const { region, left } = await twoComputers();
  const row = await register(left.store);
  await syncWholly(region, left.store);
  const before = ticketsAt(left.store, row);
  const office = left.store.office()?.id ?? '';
  await region.write(office, [received(ticketWording({ effective: dateOf(row.receivedAt) }))]);
  await region.write(office, [received(wordingPackage({}, { id: 's', number: 2, content: { kind: 'settings', lockMinutes: 3 } }))]);
  // The program is older: to its schema a package with a wording is none.
  const { Entry } = await import('../../../shared/journal/entry.ts');
  const parse = Entry.safeParse.bind(Entry);
  const older = (input: unknown) => {
    const read = parse(input);
    const isNew =
      read.success && read.data.facts.some((fact) => fact.type === 'law-package-received' && fact.package.content.kind === 'form-wording');
    return isNew ? parse(null) : read;
  };
  Object.assign(Entry, { safeParse: older });
  expect(unwrap(await round(region, left.store))).toMatchObject({ received: 2, deferred: 1 });
  Object.assign(Entry, { safeParse: parse });
  expect(left.store.office()?.packages?.map(({ number }) => number)).toEqual([2]);
  expect(left.store.office()?.settings.lockMinutes).toBe(3);
  expect(ticketsAt(left.store, row)).toEqual(before);
  expect(await left.store.verify()).toMatchObject({ status: 'good', damagedEntries: [] });
  await left.store.close();
  left.store = unwrap(await openStore(optionsOf(left.world), left.computer.ports()));
  seat(left.store);
  await expect.poll(() => left.store.office()?.packages?.length).toBe(2);
  for (const [place, lang] of LANGS.entries()) expect(ticketsAt(left.store, row)[place]).toContain(TITLE[lang]);
});
