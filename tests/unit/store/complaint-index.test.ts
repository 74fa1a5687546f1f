import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeComplaintShelf } from '../../../renderer/store/complaint-shelf.ts';
import { COMPLAINT_SORTS, type ComplaintQuery } from '../../../renderer/store/complaint-index.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { closeComplaint } from '../../../shared/complaints/close-complaint.ts';
import { COMPLAINT_STATES, type Complaint } from '../../../shared/complaints/complaint.ts';
import { extendTerm } from '../../../shared/complaints/extend-term.ts';
import { forwardComplaint } from '../../../shared/complaints/forward-complaint.ts';
import { foldEntries } from '../../../shared/journal/fold.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { assignedTo, makeComplaintWorld, registered, sampleIntake } from '../../world/complaints.ts';
import { SETTINGS } from '../../world/make-world.ts';
import { BIN, IIN } from '../../world/people.ts';
import { registeredCase } from '../../world/stories.ts';
import { complain, nextComplaintStep } from './complaint-acts.ts';
import { naiveList, naiveNumbers, naiveSearch } from './naive-complaints.ts';
import { openedOffice, openWindow } from './window-kit.ts';

const shelfOf = (rows: readonly Complaint[]) => makeComplaintShelf(rows.map((complaint) => ({ complaint, entries: [['device', 1]] })));
const person = (more: object) => ({ complainant: { ...sampleIntake().complainant, ...more } });

// Numbers of different journals that cannot be taken for one another.
const PATTERNS = { ...SETTINGS.patterns, complaint: 'Ш-{mark}-{year}-{serial:3}', outgoing: 'Ж-{mark}-{year}-{serial:4}' };

/** Five complaints, a day apart: plain; of another person by E-Otinish, assigned; about a case, extended; forwarded; closed. */
function office() {
  const w = makeComplaintWorld('2026-11-16T10:00', { patterns: PATTERNS });
  const subject = registeredCase(w.ground);
  const plain = registered(w);
  w.passDays(1);
  const ivanova = person({ surname: 'Фёдорова', name: 'Инна', patronymic: 'Петровна', iin: IIN.woman1885, phone: '8 (705) 111-22-33' });
  const assigned = assignedTo(w, registered(w, { ...ivanova, way: 'e-otinish', wayNumber: 'ЗТ-Ф-90123/2026' }));
  w.passDays(1);
  const about = registered(
    w,
    { ...person({ surname: 'Сейітов', iin: '', phone: '' }), about: { kind: 'our-case', case: subject.id, number: '' } },
    subject,
  );
  const extended = w.take(extendTerm(about, { until: '2026-12-30', ground: 'Қосымша тексеру' }, w.as('head')));
  w.passDays(1);
  const onward = registered(w, {
    ...person({ surname: 'Ахметов', organisation: { name: '«Үміт» қоғамдық қоры', bin: BIN.head } }),
    addressee: 'authorised-body',
    about: { kind: 'other-case', office: 'Көрші аудан', number: 'Б7-88/9' },
  });
  const forwarded = w.take(forwardComplaint(onward, { to: 'Білім басқармасы', caseFile: true, sheets: 12 }, w.as('head')));
  w.passDays(1);
  const filed = registered(w, { ...person({ surname: 'Омаров' }), addressee: 'authorised-body' });
  const gone = w.take(forwardComplaint(filed, { to: 'Білім басқармасы', caseFile: true, sheets: 1 }, w.as('head')));
  const closed = w.take(closeComplaint(gone, {}, w.as('clerk')));
  return { plain, assigned, extended, forwarded, closed, subject, officer: w.staffOf('officer').id };
}
const its = office();
const ALL = [its.plain, its.assigned, its.extended, its.forwarded, its.closed];
const NAMES = new Map([...Object.entries(its)].flatMap(([name, row]) => (typeof row === 'object' ? [[row.id, name] as const] : [])));
const namesOf = (rows: readonly Complaint[]) => rows.map(({ id }) => NAMES.get(id));
const shelf = shelfOf(ALL);

describe('search: one box', () => {
  const { forwarding } = its.forwarded;
  const [extension] = its.extended.extensions;
  it.each<[string, string, (keyof typeof its)[]]>([
    ['nothing', '  ,;- ', []],
    ['nobody', 'щщщщ', []],
    ['a surname, newest first', 'касымова', ['plain']],
    ['words in any order, each as a beginning', 'инн фед', ['assigned']],
    ['and every one of them', 'инна касымова', []],
    ['Latin i for і', 'сейiтов', ['extended']],
    ['the IIN, half typed', IIN.woman1885.slice(0, 8), ['assigned']],
    ['a phone by heart', '8 705 111 22 33', ['assigned']],
    ['a phone from abroad', '+7 (705) 111-22-33', ['assigned']],
    ['the ten digits', '7051112233', ['assigned']],
    ['an organisation', 'умит кор', ['forwarded']],
    ['its BIN', BIN.head, ['forwarded']],
    ['the number of E-Otinish', 'ЗТ-Ф-90123', ['assigned']],
    ['in one piece', 'зтф901232026', ['assigned']],
    ['the own number', its.plain.number.text, ['plain']],
    ['the number of the case', its.subject.number.text, ['extended']],
    ['the number of a case elsewhere', 'б7-88', ['forwarded']],
    ['the number of the forwarding', forwarding?.number.text ?? '', ['forwarded']],
    ['the number of the extension', extension?.number.text ?? '', ['extended']],
    ['the bare number', '5', ['closed']],
    ['the mark in the other layout', 'ш K1 2026 005', ['closed']],
  ])('%s: %s', (_, text, names) => {
    expect(namesOf(shelf.index.search(text, 10))).toEqual(names);
  });

  it('no more than asked for', () => {
    expect(namesOf(shelf.index.search('к1', 2))).toEqual(['closed', 'forwarded']);
  });
});

describe('lists', () => {
  const FROM = '2026-11-17' as LocalDate;
  const BEFORE = '2026-11-19' as LocalDate;
  it.each<[string, ComplaintQuery, (keyof typeof its)[]]>([
    ['by number', { sort: 'number' }, ['plain', 'assigned', 'extended', 'forwarded', 'closed']],
    ['by number, the last first', { sort: 'number', descending: true }, ['closed', 'forwarded', 'extended', 'assigned', 'plain']],
    ['by receipt', { sort: 'received' }, ['plain', 'assigned', 'extended', 'forwarded', 'closed']],
    ['by the day they are watched by, the closed last', { sort: 'due' }, ['plain', 'assigned', 'forwarded', 'extended', 'closed']],
    ['and the closed last the other way round', { sort: 'due', descending: true }, ['extended', 'forwarded', 'assigned', 'plain', 'closed']],
    ['of states', { sort: 'number', states: ['assigned', 'closed'] }, ['assigned', 'closed']],
    ['of no state', { sort: 'number', states: [] }, []],
    ['of a person', { sort: 'number', assignee: its.officer }, ['assigned']],
    ['of an addressee', { sort: 'number', addressee: 'authorised-body' }, ['forwarded', 'closed']],
    ['received from a day on', { sort: 'number', receivedFrom: FROM }, ['assigned', 'extended', 'forwarded', 'closed']],
    ['received before a day', { sort: 'number', receivedBefore: BEFORE }, ['plain', 'assigned', 'extended']],
    ['all at once', { sort: 'number', receivedFrom: FROM, receivedBefore: BEFORE, states: ['registered'] }, ['extended']],
  ])('%s', (_, query, names) => {
    expect(namesOf(shelf.index.list(query))).toEqual(names);
  });
});

describe('what stands on the shelf', () => {
  it('complaints about a case', () => {
    expect(namesOf(shelf.index.about(its.subject.id))).toEqual(['extended']);
    expect(shelf.index.about('nobody')).toEqual([]);
  });

  it('what is read late does not cover what was written meanwhile', () => {
    const slow = shelfOf([its.plain]);
    const entries: [string, number][] = [['device', 1]];
    slow.put([{ complaint: { ...its.closed, conflict: true }, entries }]);
    expect([slow.index.size, slow.index.complete]).toEqual([2, false]);
    slow.complete([its.plain, its.closed, its.assigned].map((complaint) => ({ complaint, entries })));
    expect([slow.index.size, slow.index.complete]).toEqual([3, true]);
    expect(slow.index.byId(its.closed.id)?.conflict).toBe(true);
  });
});

const SURNAMES = ['Қасымова', 'Касымов', 'Фёдорова', 'Әлиева'];
const ADDRESSEES = ['office', 'authorised-body'] as const;
const WORDS = ['касым', 'федор али', 'К1', 'ш', '1', '2026', 'алия касымова', 'ЗТ-77', '77', '70000', IIN.woman1990, 'К1-2026', 'ә'];
const query = fc.record<ComplaintQuery>(
  {
    sort: fc.constantFrom(...COMPLAINT_SORTS),
    descending: fc.boolean(),
    states: fc.subarray([...COMPLAINT_STATES]),
    addressee: fc.constantFrom(...ADDRESSEES),
    receivedFrom: fc.constantFrom('2026-11-16', '2026-11-18').map((day) => day as LocalDate),
    receivedBefore: fc.constantFrom('2026-11-18', '2026-11-20').map((day) => day as LocalDate),
  },
  { requiredKeys: ['sort'] },
);

it('after any acts, restarts and crashes the index answers as a plain filter over the folded journal', async () => {
  const act = fc.constantFrom('complain', 'complain', 'step', 'step', 'step', 'day', 'restart', 'crash');
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(act, fc.nat(100)), { minLength: 5, maxLength: 25 }),
      fc.array(query, { minLength: 4 }),
      async (acts, queries) => {
        const opened = await openedOffice();
        const { computer, world } = opened;
        let store: Store = opened.store;
        for (const [kind, pick] of acts) {
          const rows = store.complaints.list({ sort: 'number' });
          const row = rows[pick % Math.max(1, rows.length)];
          if (kind === 'complain') {
            const surname = SURNAMES[pick % SURNAMES.length];
            await complain(store, { ...person({ surname }), addressee: ADDRESSEES[pick % 2], wayNumber: `ЗТ-${pick}` });
          } else if (kind === 'step' && row) await nextComplaintStep(store, row).catch(() => null);
          else if (kind === 'day') world.passDays(1);
          else if (kind === 'restart' || kind === 'crash') {
            if (kind === 'restart') await store.saveSnapshot();
            await store.close();
            store = await openWindow(computer, world);
          }
        }
        await store.whenComplete();
        const folded = [...foldEntries(await store.outbox(1000)).complaints.values()];
        for (const { state } of folded) seen.add(state);
        const ids = (rows: readonly Complaint[]) => rows.map(({ id }) => id);
        for (const asked of queries) expect(ids(store.complaints.list(asked))).toEqual(naiveList(folded, asked));
        for (const text of WORDS) expect(ids(store.complaints.search(text, 1000))).toEqual(naiveSearch(folded, text));
        for (const row of folded) expect(store.complaints.byId(row.id)).toEqual(row);
        for (const series of ['complaint', 'outgoing'] as const)
          expect(
            store.complaints
              .numbers(series, 2026)
              .map(({ serial }) => serial)
              .sort((a, b) => a - b),
          ).toEqual(naiveNumbers(folded, series, 2026));
        await store.close();
      },
    ),
    { numRuns: 60 },
  );
  for (const state of ['registered', 'assigned', 'answered', 'closed']) expect(seen).toContain(state);
});
