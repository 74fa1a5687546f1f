import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import kk from '../../../locales/kk/region.json' with { type: 'json' };
import ru from '../../../locales/ru/region.json' with { type: 'json' };
import type { Store } from '../../../renderer/store/store.ts';
import { takeOverComplaint } from '../../../shared/complaints/take-over-complaint.ts';
import { LANGS } from '../../../shared/kernel/lang.ts';
import { seat } from '../../unit/store/window-options.ts';
import { emptyDisk, openedOffice } from '../store/chromium-kit.ts';
import { fakeDesk, GREEN, LINK } from '../sync/fake-desk.ts';
import { expectAccessible, type Shown, showDesk } from '../sync/show-desk.tsx';
import { scriptedRoad } from './region-answers.ts';
import { until } from '../../world/until.ts';

const WORDS = { kk, ru };
let shown: Shown | null = null;
let store: Store | null = null;
beforeEach(emptyDisk);
afterEach(async () => {
  shown?.remove();
  await store?.whenComplete();
  await until(() => expect(store?.health().status).not.toBe('checking'));
  await store?.close();
});

/** The list of complaints on the region's own computer, with the head at the desk. */
async function openList(lang: (typeof LANGS)[number]) {
  const opened = await openedOffice();
  store = opened.store;
  seat(opened.store, 'head');
  const region = scriptedRoad();
  const desk = fakeDesk({ ...GREEN, link: { ...LINK, own: true } }, { region });
  shown = await showDesk(lang, opened.store, desk, '/region/complaints');
  return { region, view: shown };
}
const main = () => document.querySelector<HTMLElement>('#main');
const holds = (text: string) => until(() => expect(main()?.textContent).toContain(text));

test.each(LANGS)('a complaint that an office has sent is taken over once, with its own term, and leads on at the own desk (%s)', async (lang) => {
  const words = WORDS[lang];
  const { region, view } = await openList(lang);
  await holds('Мысалова');
  const openWorst = async () => {
    document.querySelector<HTMLElement>('[role=grid]')?.focus();
    await userEvent.keyboard('{Enter}');
  };
  const dialog = () => document.querySelector('[role=dialog]')?.textContent ?? '';
  await openWorst();
  await until(() => expect(dialog()).toContain(words.body.waitsLate));
  await expectAccessible();
  await view.shot('region-complaint-waits');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await until(() => expect(dialog()).toContain(words.take.letter));
  expect(dialog()).toContain(lang === 'kk' ? 'Абай ауданының білім бөлімі' : 'Отдел образования Абайского района');
  expect(region.asked.at(-1)?.[0]).toBe('/v1/region/complaints/o-1/k-5');
  const type = (id: string, text: string) => userEvent.fill(document.querySelector<HTMLElement>(`[id="${id}"]`) as HTMLElement, text);
  await type('receivedAt', '10.11.2026');
  await type('receivedAt.time', '09:30');
  // From Tuesday 10 November the fifteenth working day is 1 December.
  await until(() => expect(document.querySelector('.q-computed')?.textContent).toContain('01.12.2026'));
  await expectAccessible();
  await view.shot('region-complaint-take');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await until(() => expect(location.hash).toBe('#/complaints/k-5'));
  // The screen of a complaint comes in a file of its own.
  await until(() => expect(main()?.textContent).toContain('Ш-1-2026-00005'));
  await expectAccessible();
  await view.shot('region-complaint-own');

  // The region has not heard of it yet, and its list says so; the desk knows better.
  location.hash = '#/region/complaints';
  await until(() => expect(main()?.textContent).toContain('Мысалова'));
  await until(() => expect(main()?.textContent).not.toContain(words.body.waitsLate));
  const again = await store?.commitComplaint((world, current) => takeOverComplaint(current, {}, world), { coming: 'k-5' });
  expect(again).toMatchObject({ ok: false, error: [{ code: 'complaint-taken-over' }] });
});
