import { afterEach, beforeEach, expect, test } from 'vitest';
import kk from '../../../locales/kk/calendar.json' with { type: 'json' };
import ru from '../../../locales/ru/calendar.json' with { type: 'json' };
import type { Store } from '../../../renderer/store/store.ts';
import type { OfficeFact } from '../../../shared/cases/office.ts';
import { LANGS } from '../../../shared/kernel/lang.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { seat } from '../../unit/store/window-options.ts';
import { wordingPackage } from '../../world/wordings.ts';
import { emptyDisk, openedOffice } from '../store/chromium-kit.ts';
import { fakeDesk, GREEN, LINK } from '../sync/fake-desk.ts';
import { expectAccessible, type Shown, showDesk } from '../sync/show-desk.tsx';
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

const received = (...[content, rest]: Parameters<typeof wordingPackage>): OfficeFact => ({
  type: 'law-package-received',
  at: '2026-11-16T09:00' as never,
  by: 'region',
  package: wordingPackage(content, rest),
});

test.each(LANGS)('the wordings that the region has sent stand beside what else it changed, the latest first (%s)', async (lang) => {
  const opened = await openedOffice();
  store = opened.store;
  seat(opened.store, 'clerk');
  const title = { kk: 'Шағым талонының нысаны', ru: 'Форма талона о приеме жалобы' };
  const texts = { 'complaint-forms:ticket.title': { kk: 'ТАЛОН', ru: 'ТАЛОН' } };
  const written = await opened.store.commit(() =>
    ok([
      received({ service: 'visits' }, { effective: '2026-12-01' as LocalDate }),
      received({ form: 'complaint-ticket', source: 'official', texts }, { id: 'w2', number: 2, title, effective: '2026-12-15' as LocalDate }),
    ]),
  );
  expect(written.ok).toBe(true);
  shown = await showDesk(lang, opened.store, fakeDesk({ ...GREEN, link: LINK }), '/calendar');
  const words = WORDS[lang].wordings;
  const panel = () => [...document.querySelectorAll<HTMLElement>('.q-cal-package')].map((one) => one.textContent);
  await until(() => expect(panel()).toHaveLength(2));
  expect(panel()[0]).toContain(title[lang]);
  expect(panel()[0]).toContain(`${words.all} · ${words.official}`);
  expect(panel()[0]).toContain('15.12.2026');
  expect(panel()[1]).toContain(words.reconstructed);
  document.querySelector('.q-cal-package')?.scrollIntoView({ block: 'center' });
  await expectAccessible();
  await shown.shot('form-wordings');
});
