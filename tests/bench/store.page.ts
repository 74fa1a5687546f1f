// The store in real Chromium with a profile on disk: write, single commit, open, search per keystroke; plain Dexie with twelve indexes beside it.
import { Dexie } from 'dexie';
import { openStore } from '../../renderer/store/open-store.ts';
import type { OpenStoreOptions, Store } from '../../renderer/store/store.ts';
import { loadCalendar } from '../../shared/calendar/load-calendar.ts';
import { DEFAULT_PATTERNS } from '../../shared/cases/apply-office-fact.ts';
import type { Office } from '../../shared/cases/office.ts';
import { openOffice } from '../../shared/cases/open-office.ts';
import { instantOf } from '../../shared/kernel/clock.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import { loadCatalogue } from '../../shared/law/load-catalogue.ts';
import { chance, manyCases } from './kit/many-cases.ts';
import { rounded, spread, timed, timedMean } from './kit/percentiles.ts';
import { measurePlainDexie } from './kit/plain-dexie.ts';

const TODAY = '2026-11-21' as LocalDate;
const SIZES = [10_000, 100_000];
// Ten times the rows in twelve indexes take some twenty times as long.
const PEER_GROWTH = 20;
const PEER_LIMIT_MS = 120_000;
const BOTH = { kk: 'Үлгі', ru: 'Образец' };

const options = (): OpenStoreOptions => ({
  name: 'qamqor-practice',
  clock: { now: () => instantOf(Date.now()) },
  ids: { next: () => crypto.randomUUID() },
  catalogue: loadCatalogue(),
  calendar: loadCalendar(),
});

export async function measure(): Promise<object> {
  const figures: Record<string, unknown> = {};
  let peerMs = 0;
  for (const size of SIZES) {
    const { office, ...own } = await measureStore(size);
    figures[`store ${size}`] = own;
    if (peerMs * PEER_GROWTH > PEER_LIMIT_MS) {
      figures[`plain Dexie, 12 indexes, ${size}`] = 'not measured: on this machine, now, it would take more than two minutes';
      continue;
    }
    const peer = await timed(() => measurePlainDexie(size, office, TODAY));
    peerMs = peer.ms;
    figures[`plain Dexie, 12 indexes, ${size}`] = peer.value;
  }
  return figures;
}

async function measureStore(size: number) {
  await Dexie.delete('qamqor-practice');
  localStorage.clear();
  const store = unwrap(await openStore(options()));
  await store.openOffice((ground) =>
    openOffice(
      {
        settings: {
          name: BOTH,
          address: BOTH,
          phone: '+7 700 000 00 00',
          region: 'national',
          zone: 'east',
          lang: 'kk',
          mark: 'К1',
          patterns: DEFAULT_PATTERNS,
        },
        staff: (['clerk', 'executor', 'head'] as const).map((role) => ({ name: `Үлгі ${role}`, post: BOTH, roles: [role] })),
        practice: true,
      },
      ground,
    ),
  );
  const office = store.office() as Office;
  const groups = [...manyCases({ count: size, office, today: TODAY })];
  const written = await timed(() => store.bulk(groups));
  await store.whenComplete();
  const { usage = 0 } = await navigator.storage.estimate();
  const commits = await measureCommits(store, office);
  await store.saveSnapshot();
  await store.close();
  const open = await measureOpening();
  return {
    office,
    // Chained, hashed, signed, sealed twice, strict; the index made from the rows and saved is inside.
    bulkWithIndexMs: rounded(written.ms),
    casesPerSecond: Math.round((size / written.ms) * 1000),
    originMb: Math.round(usage / 1e6),
    commitMs: commits,
    ...open,
  };
}

async function measureCommits(store: Store, office: Office) {
  store.setActor({ staff: office.staff[0]?.id ?? '', role: 'clerk' });
  const times: number[] = [];
  for (const { facts } of manyCases({ count: 100, office, today: TODAY, seed: 99 }))
    times.push((await timed(() => store.commit(() => ({ ok: true, value: facts })))).ms);
  return spread(times);
}

async function measureOpening() {
  const counts: number[] = [];
  const complete: number[] = [];
  let last: Store | null = null;
  for (let run = 0; run < 5; run += 1) {
    await last?.close();
    const from = performance.now();
    last = unwrap(await openStore(options()));
    last.index.counts(TODAY);
    counts.push(performance.now() - from);
    await last.whenComplete();
    complete.push(performance.now() - from);
  }
  const store = last as Store;
  const figures = { openUntilCountsMs: spread(counts), openUntilSearchMs: spread(complete), ...measureAsking(store) };
  await store.close();
  return figures;
}

function measureAsking(store: Store) {
  const { index } = store;
  const pick = chance(5);
  const keystrokes: number[] = [];
  const words = Array.from({ length: 150 }, () => {
    const { applicant, applicantIin, number, children } = index.summary(pick(index.size));
    const [surname = '', name = ''] = applicant.toLowerCase().split(' ');
    return [`${surname} ${name}`, `${name} ${(children[0] ?? '').toLowerCase()}`, applicantIin, number.toLowerCase()][pick(4)] ?? '';
  });
  let found = 0;
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1)
      keystrokes.push(timedMean(() => (found += index.search(word.slice(0, length), 50).length), 3));
  }
  const open = { sort: 'due', states: ['registered', 'assigned', 'checked', 'refusal-noticed', 'drafted', 'signed'] } as const;
  const lists = Array.from({ length: 20 }, () => timedMean(() => index.list(open), 3));
  const all = Array.from({ length: 10 }, () => timedMean(() => index.list({ sort: 'name' }), 1));
  const counted = Array.from({ length: 20 }, () => timedMean(() => index.counts(TODAY), 5));
  return { searchPerKeystrokeMs: spread(keystrokes), found, listOpenByDueMs: spread(lists), listAllByNameMs: spread(all), countsMs: spread(counted) };
}
