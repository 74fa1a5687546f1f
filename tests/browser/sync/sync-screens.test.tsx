import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SyncState } from '../../../renderer/sync/sync-desk.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { LANGS } from '../../../shared/kernel/lang.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { nextStep, register } from '../../unit/store/acts.ts';
import { seat } from '../../unit/store/window-options.ts';
import { emptyDisk, openedOffice } from '../store/chromium-kit.ts';
import { ALONE, at, fakeDesk, GREEN, LINK, PLACE } from './fake-desk.ts';
import { expectAccessible, type Shown, showDesk } from './show-desk.tsx';
import { until } from '../../world/until.ts';

let shown: Shown | null = null;
let store: Store | null = null;
beforeEach(emptyDisk);
afterEach(async () => {
  shown?.remove();
  await store?.whenComplete();
  await until(() => expect(store?.health().status).not.toBe('checking'));
  await store?.close();
});

const openAsHead = async () => {
  const opened = await openedOffice();
  store = opened.store;
  seat(store, 'head');
  return opened.store;
};
const mark = () => document.querySelector<HTMLElement>('[data-sync]');
const missing = (...kinds: SyncState['honest']['missing'][number]['kind'][]) => kinds.map((kind) => ({ kind, count: 5 }));

test.each(LANGS)('the mark at the foot is green for an honest state alone, and leads to what is missing (%s)', async (lang) => {
  const desk = fakeDesk(GREEN);
  shown = await showDesk(lang, await openAsHead(), desk, '/');
  await until(() => expect(mark()?.dataset['sync']).toBe('green'));
  expect(mark()?.textContent).toContain('1\u00A0204 / 1\u00A0204');
  await expectAccessible();
  await shown.shot('mark-green');
  const states: readonly (readonly [Partial<SyncState>, string])[] = [
    [{ honest: { ...GREEN.honest, tone: 'amber', there: 1200, missing: missing('unsent') } }, 'amber'],
    [{ honest: { ...GREEN.honest, tone: 'amber', missing: missing('scans') } }, 'amber'],
    [{ honest: { ...GREEN.honest, tone: 'amber' }, run: { ...GREEN.run, phase: 'sending', done: 3, all: 40 } }, 'amber'],
    [{ run: GREEN.run, honest: { ...GREEN.honest, tone: 'red', missing: missing('stopped') } }, 'red'],
    [{ honest: GREEN.honest, silentSince: at('2026-11-13T05:00:00Z') }, 'red'],
    [{ silentSince: null, link: { ...LINK, state: 'waiting' } }, 'grey'],
    [{ link: { ...LINK, state: 'revoked' } }, 'red'],
    [{ link: null }, 'grey'],
  ];
  const texts = new Set<string>();
  for (const [patch, tone] of states) {
    desk.set(patch);
    await until(() => expect(mark()?.dataset['sync']).toBe(tone));
    texts.add(mark()?.textContent ?? '');
  }
  expect(texts.size).toBe(7);
  await userEvent.keyboard('{Alt>}r{/Alt}');
  await until(() => expect(location.hash).toBe('#/sync'));
});

test.each(LANGS)('the screen says what is missing, and what was not delivered stays with its reason (%s)', async (lang) => {
  const opened = await openAsHead();
  const row = await register(opened);
  await nextStep(opened, row);
  seat(opened, 'head');
  const [entry] = await opened.audit.page({ limit: 1 });
  const { device, n } = entry ?? { device: '', n: 0 };
  const held = { device, n, hash: PLACE.streamHash, code: 'wrong-role', at: at('2026-11-16T05:10:00Z') };
  const desk = fakeDesk({
    ...GREEN,
    honest: { tone: 'amber', missing: missing('unsent', 'held', 'scans'), here: 1204, there: 1194, at: GREEN.honest.at },
    place: { ...PLACE, device, head: { ...PLACE.head, n: n + 4 }, held: [held], stopped: { device, n: n - 1, code: 'chain-broken' } },
    report: {
      ...{ from: at('2026-11-15T02:00:00Z'), until: at('2026-11-16T02:00:00Z'), sent: 38, received: 12, waiting: 4, refused: 1 },
      ...{ deferred: 0, conflicts: 1, problem: { code: 'region-busy' }, read: false },
    },
  });
  shown = await showDesk(lang, opened, desk, '/sync');
  await until(() => expect(document.querySelectorAll('.q-tray > li')).toHaveLength(2));
  await expectAccessible();
  await shown.shot('screen');
  const [stopped, kept] = [...document.querySelectorAll('.q-tray > li')].map((line) => line.textContent);
  expect(stopped).toContain('5');
  expect(kept).toContain(row.number.text);
  await userEvent.keyboard('{F9}');
  expect(desk.asked).toEqual(['now']);
  desk.set({ run: { ...GREEN.run, phase: 'receiving', done: 250, all: 1000 }, metered: { on: true, megabytes: 50, usedBytes: 12_300_000 } });
  await until(() => expect(document.querySelector('progress')?.value).toBe(250));
  await shown.shot('running');
  await expectAccessible();
});

test.each(LANGS)('who looks after the computer sees that something waits, and not what is in it (%s)', async (lang) => {
  const opened = await openAsHead();
  const row = await register(opened);
  const [entry] = await opened.audit.page({ limit: 1 });
  const { device, n } = entry ?? { device: '', n: 0 };
  const head = opened.office()?.staff.find(({ roles }) => roles.includes('administrator'));
  opened.setActor({ staff: head?.id ?? '', role: 'administrator' });
  const held = { device, n, hash: PLACE.streamHash, code: 'something-new', at: at('2026-11-16T05:10:00Z') };
  shown = await showDesk(lang, opened, fakeDesk({ ...GREEN, place: { ...PLACE, device, held: [held] } }), '/sync');
  await until(() => expect(document.querySelectorAll('.q-tray > li')).toHaveLength(1));
  const line = document.querySelector('.q-tray > li')?.textContent ?? '';
  expect(line).toContain('something-new');
  expect(line).not.toContain(row.number.text);
});

test.each(LANGS)('a code is grouped as it is typed, its office is named before anything is sent (%s)', async (lang) => {
  let offline = true;
  const desk = fakeDesk(ALONE, {
    askCode: () => Promise.resolve(offline ? err({ code: 'region-unreachable' }) : ok({ region: { name: LINK.name, publicKey: LINK.publicKey } })),
    connect: () => {
      desk.set({ link: { ...LINK, state: 'waiting', mark: null } });
      return Promise.resolve(ok(undefined));
    },
  });
  const opened = await openAsHead();
  shown = await showDesk(lang, opened, desk, '/settings');
  const field = (id: string) => page.elementLocator(document.querySelector(`#${id}`) as HTMLElement);
  await until(() => expect(document.querySelector('#address')).not.toBeNull());
  await userEvent.fill(field('address'), 'http://region.example.kz');
  await userEvent.type(field('code'), '7k4m2xq9');
  await expect.element(field('code')).toHaveValue('7K4M-2XQ9');
  await userEvent.keyboard('{Enter}');
  await until(() => expect(document.querySelectorAll('input[aria-invalid=true]')).toHaveLength(2));
  await userEvent.fill(field('address'), 'region.example.kz/');
  await userEvent.fill(field('computer'), '1-кабинет');
  await userEvent.keyboard('{Enter}');
  await until(() => expect(shown?.text()).toContain(lang === 'kk' ? 'Өңірмен байланыс жоқ' : 'Нет связи с регионом'));
  offline = false;
  await userEvent.keyboard('{Enter}');
  await until(() => expect(shown?.text()).toContain(LINK.name[lang]));
  expect(desk.asked).toEqual([]);
  await shown.shot('connect');
  await expectAccessible();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(desk.asked).toEqual(['connect https://region.example.kz 7K4M-2XQ9 1-кабинет']));
  await until(() => expect(document.querySelector('#address')).toBeNull());
  await shown.shot('waiting');
  desk.set({ link: LINK });
  await until(() => expect(document.querySelector('.q-fingerprint')?.textContent).toMatch(/^(?:[0-9A-F]{4} ){7}[0-9A-F]{4}$/u));
  await shown.shot('connected');
  await expectAccessible();
});

const NOTICES: readonly (readonly [string, Partial<SyncState>])[] = [
  ['grant-ending', { grant: { state: 'ending', until: at('2026-11-18T05:00:00Z') } }],
  ['grant-expired', { grant: { state: 'expired', until: at('2026-11-15T05:00:00Z') } }],
  ['revoked', { link: { ...LINK, state: 'revoked' } }],
  ['app-too-old', { run: { ...GREEN.run, problem: { code: 'app-too-old' } } }],
  ['silent', { silentSince: at('2026-11-13T05:00:00Z') }],
];
test.each(NOTICES)('on every screen one sentence with the remedy: %s', async (_name, patch) => {
  shown = await showDesk('ru', await openAsHead(), fakeDesk({ ...GREEN, ...patch }), '/calendar');
  await until(() => expect(document.querySelector('.q-sync-notice')?.textContent).toMatch(/\S{3}/u));
  expect(document.querySelectorAll('.q-sync-notice')).toHaveLength(1);
  expect(document.querySelector('.q-sync-notice')?.textContent).not.toMatch(/notice\.|\{\{/u);
});

test('a mark that no number carries yet is told before the first one does', async () => {
  const opened = await openAsHead();
  await register(opened);
  seat(opened, 'head');
  shown = await showDesk('ru', opened, fakeDesk(GREEN), '/');
  await until(() => expect(document.querySelector('.q-sync-notice')?.textContent).toContain('«2»'));
  await shown.shot('new-mark');
});

test('the report of the night is one line on Today for the head, until it is read', async () => {
  const desk = fakeDesk({
    ...GREEN,
    report: {
      ...{ from: null, until: at('2026-11-16T02:00:00Z'), sent: 38, received: 12, waiting: 0, refused: 2 },
      ...{ deferred: 0, conflicts: 0, problem: null, read: false },
    },
  });
  const opened = await openAsHead();
  shown = await showDesk('kk', opened, desk, '/');
  await until(() => expect(shown?.text()).toContain('Түнгі алмасу'));
  await shown.shot('today');
  await userEvent.click(page.getByRole('button', { name: 'Оқылды' }));
  expect(desk.asked).toEqual(['read']);
  shown.remove();
  seat(opened, 'clerk');
  shown = await showDesk('kk', opened, desk, '/');
  await until(() => expect(mark()).not.toBeNull());
  expect(shown.text()).not.toContain('Түнгі алмасу');
});
