import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import kk from '../../../locales/kk/region.json' with { type: 'json' };
import ru from '../../../locales/ru/region.json' with { type: 'json' };
import type { Store } from '../../../renderer/store/store.ts';
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

async function open(lang: (typeof LANGS)[number], path: string, { role = 'head', own = true }: { role?: 'head' | 'clerk'; own?: boolean } = {}) {
  const opened = await openedOffice();
  store = opened.store;
  seat(opened.store, role);
  const region = scriptedRoad();
  const desk = fakeDesk({ ...GREEN, link: { ...LINK, own } }, { region });
  shown = await showDesk(lang, opened.store, desk, path);
  return { region, view: shown };
}
const main = () => document.querySelector<HTMLElement>('#main');
const holds = (text: string) => until(() => expect(main()?.textContent).toContain(text));
const press = async (name: string) => {
  const button = page.getByRole('button', { name, exact: false }).first();
  await until(() => expect(button.query()).not.toBeNull());
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
};

test.each(LANGS)('the offices stand worst first, turn by any column, and open their report (%s)', async (lang) => {
  const { view } = await open(lang, '/');
  await until(() => expect(location.hash).toBe('#/region/offices'));
  await holds('48');
  const names = () => [...document.querySelectorAll('.q-tbody .q-region-name')].map((one) => one.textContent);
  await until(() => expect(names().map((name) => name.slice(0, 3))).toEqual(lang === 'kk' ? ['Шет', 'Қар', 'Жаң', 'Аба'] : Array(4).fill('Отд')));
  expect(names()[0]).toMatch(/Шет/u);
  await expectAccessible();
  await view.shot('region-offices');
  await press(WORDS[lang].offices.column.name);
  await until(() => expect(names()[0]).toMatch(/Аба/u));
  document.querySelector<HTMLElement>('[role=grid]')?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(location.hash).toBe('#/region/offices/o-1'));
  await holds('К-1-2026-00001');
  expect(main()?.textContent).not.toContain('Мысалова');
  await expectAccessible();
  await view.shot('region-report');
});

test('elsewhere there is no group of the region, and its addresses lead home', async () => {
  await open('ru', '/region/offices', { own: false });
  await until(() => expect(location.hash).toBe('#/'));
  expect(document.querySelector('.q-nav[href="#/region/offices"]')).toBeNull();
});

test('who may not ask the region is not offered its places', async () => {
  await open('ru', '/region/computers', { role: 'clerk' });
  await until(() => expect(location.hash).not.toBe('#/region/computers'));
  expect(document.querySelector('.q-nav[href^="#/region"]')).toBeNull();
});

test('a region that does not answer is said in words, and the answer before stays', async () => {
  const { region } = await open('ru', '/region/offices');
  await holds('Шетского');
  region.instead.offices = 'region-unreachable';
  await userEvent.keyboard('{F9}');
  await holds(ru.stale);
  await holds('Нет связи с регионом');
  await holds('Шетского');
  delete region.instead.offices;
  await userEvent.keyboard('{F9}');
  await until(() => expect(main()?.textContent).not.toContain(ru.stale));
});

test('an answer that is none is refused', async () => {
  const { region } = await open('ru', '/region/packets');
  region.instead.complaints = { rows: [{ id: 'k-1' }], total: 1 };
  await userEvent.keyboard('{Alt>}h{/Alt}');
  await holds(ru.unanswered);
});

test.each(LANGS)('complaints to the authorised body come worst first and open whole (%s)', async (lang) => {
  const { view } = await open(lang, '/region/complaints');
  await holds('Мысалова');
  const numbers = [...document.querySelectorAll('.q-tbody .q-tr')].map((row) => row.querySelector('.q-two > div')?.textContent);
  expect(numbers).toEqual([5, 2, 3, 4, 1, 6].map((serial) => `Ш-1-2026-0000${serial}`));
  await expectAccessible();
  await view.shot('region-complaints');
  document.querySelector<HTMLElement>('[role=grid]')?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(document.querySelector('[role=dialog]')?.textContent).toContain('расписку не выдали'));
});

test.each(LANGS)('quarantine and conflicts lie on two leaves (%s)', async (lang) => {
  const { view } = await open(lang, '/region/held');
  await holds('of-another-time');
  await expectAccessible();
  await view.shot('region-held');
  document.querySelector<HTMLElement>('#tab-quarantine')?.focus();
  await userEvent.keyboard('{ArrowRight}');
  await holds('К-1-2026-00009');
});

test.each(LANGS)('a code is shown big and once; a computer is let in by another person, after comparing (%s)', async (lang) => {
  const words = WORDS[lang];
  const { region, view } = await open(lang, '/region/computers');
  await holds('FEDC BA98 7654 3210');
  await userEvent.keyboard('{Alt>}i{/Alt}');
  await holds('7K4M-2XQ9');
  expect(region.asked.at(-1)).toEqual(['/v1/region/codes', {}]);
  await holds(words.waiting.ownCode);
  await expectAccessible();
  await view.shot('region-computers');
  await press(words.code.hide);
  await until(() => expect(main()?.textContent).not.toContain('7K4M-2XQ9'));
  const approve = [...document.querySelectorAll<HTMLElement>('.q-region-waiting .q-act')].filter((one) =>
    one.textContent.includes(words.waiting.approve),
  );
  expect(approve.map((one) => one.getAttribute('aria-disabled'))).toEqual([null, 'true']);
  approve[1]?.focus();
  await userEvent.keyboard('{Enter}');
  expect(document.querySelector('[role=dialog]')).toBeNull();
  approve[0]?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(document.activeElement?.id).toBe('sure'));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await until(() => expect(document.querySelector('[role=dialog]')?.textContent).toContain(words.decision.notSure));
  await expectAccessible();
  await view.shot('region-approve');
  await userEvent.keyboard(' {Control>}{Enter}{/Control}');
  await until(() => expect(region.asked).toContainEqual(['/v1/region/devices/decide', { device: 'd-3', decision: 'approve' }]));
  await until(() => expect(document.querySelector('[role=dialog]')).toBeNull());
});

test.each(LANGS)('a package is read, shown and published; a wrong file says where (%s)', async (lang) => {
  const words = WORDS[lang];
  const { region, view } = await open(lang, '/region/packages');
  await holds('Бұйрық № 12');
  await view.shot('region-packages');
  await userEvent.keyboard('{Alt>}i{/Alt}');
  await until(() => expect(document.querySelector('#package-file')).not.toBeNull());
  const lay = (text: string) => userEvent.upload(document.querySelector('#package-file') as HTMLElement, new File([text], 'package.json'));
  const dialog = () => document.querySelector('[role=dialog]')?.textContent ?? '';
  await lay('{"content":{"kind":"settings","lockMinutes":99}}');
  await until(() => expect(dialog()).toContain('content.lockMinutes'));
  await lay('{"title":{"kk":"Екі минут","ru":"Две минуты"},"content":{"kind":"settings","lockMinutes":2}}');
  await until(() => expect(dialog()).toContain(words.preview.lockMinutes));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await until(() => expect(document.activeElement?.id).toBe('ground'));
  await userEvent.keyboard('Бұйрық № 13');
  await userEvent.fill(document.querySelector('#effective') as HTMLElement, '01.12.2026');
  await expectAccessible();
  await view.shot('region-publish');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await until(() =>
    expect(region.asked.find(([path, body]) => path === '/v1/region/packages' && body)?.[1]).toEqual({
      title: { kk: 'Екі минут', ru: 'Две минуты' },
      ground: 'Бұйрық № 13',
      effective: '2026-12-01',
      content: { kind: 'settings', lockMinutes: 2 },
    }),
  );
  await until(() => expect(dialog()).toBe(''));
});

test.each(LANGS)('the wording of a form is shown text by text before it goes out; each fault names its key (%s)', async (lang) => {
  const words = WORDS[lang];
  const { region, view } = await open(lang, '/region/packages');
  await holds('Бұйрық № 12');
  await userEvent.keyboard('{Alt>}i{/Alt}');
  await until(() => expect(document.querySelector('#package-file')).not.toBeNull());
  const lay = (content: object, more: object = {}) =>
    userEvent.upload(
      document.querySelector('#package-file') as HTMLElement,
      new File(
        [JSON.stringify({ ...more, content: { kind: 'form-wording', form: 'permission', source: 'reconstructed', ...content } })],
        'wording.json',
      ),
    );
  const dialog = () => document.querySelector('[role=dialog]')?.textContent ?? '';
  await lay({ texts: { 'permission.title': { kk: 'РҰҚСАТ' } } });
  await until(() => expect(dialog()).toContain('permission.title'));
  await lay({ texts: { 'permission.body': { kk: 'Рұқсат', ru: 'Разрешено от {{date}}' }, 'ticket.title': { kk: 'а', ru: 'а' } } });
  await until(() => expect(dialog()).toContain('{{date}}, {{number}}'));
  expect(dialog()).toContain('ticket.title');
  await view.shot('region-wording-wrong');
  const texts = {
    'permission.title': { kk: 'КЕЗДЕСУГЕ РҰҚСАТ', ru: 'РАЗРЕШЕНИЕ НА СВИДАНИЯ' },
    'permission.body': {
      kk: 'Қорғаншылық және қамқоршылық органы {{date}} № {{number}} өтінішті қарап, төмендегідей кездесуге рұқсат береді',
      ru: 'Орган опеки и попечительства рассмотрел заявление от {{date}} № {{number}} и разрешает',
    },
  };
  const told = { title: { kk: 'Рұқсат нысаны', ru: 'Форма разрешения' }, ground: '№ 158 бұйрық', effective: '2026-11-16' };
  await lay({ service: 'visits', texts }, told);
  await until(() => expect(dialog()).toContain('РАЗРЕШЕНИЕ НА СВИДАНИЯ'));
  for (const part of [words.preview.was, 'РҰҚСАТ', 'РАЗРЕШЕНИЕ', words.preview.sources.reconstructed]) expect(dialog()).toContain(part);
  await expectAccessible();
  await view.shot('region-wording');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await until(() => expect(document.activeElement?.id).toBe('effective'));
  expect(region.asked.some(([, body]) => body)).toBe(false);
  await userEvent.fill(document.querySelector('#effective') as HTMLElement, '17.11.2026');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await until(() =>
    expect(region.asked.find(([path, body]) => path === '/v1/region/packages' && body)?.[1]).toMatchObject({
      effective: '2026-11-17',
      content: { kind: 'form-wording', service: 'visits', texts },
    }),
  );
  await until(() => expect(dialog()).toBe(''));
});

test.each(LANGS)("a courier's packet goes to the region and its answer is saved beside it; what is none is said (%s)", async (lang) => {
  const { region, view } = await open(lang, '/region/packets');
  await until(() => expect(document.querySelector('#packet-file')).not.toBeNull());
  const input = document.querySelector('#packet-file') as HTMLElement;
  await userEvent.upload(input, new File([Uint8Array.of(0x51, 7)], 'шет-16.qcp'));
  await holds('шет-16-answer.qcp');
  expect(region.asked).toContainEqual(['packet', [0x51, 7]]);
  await userEvent.upload(input, new File(['nothing'], 'list.txt'));
  await holds('list.txt');
  await until(() => expect(main()?.querySelector('.q-tone-red')).not.toBeNull());
  await expectAccessible();
  await view.shot('region-packets');
});

test.each(LANGS)('figures are summed over the ways of filing and over the offices, for the period that is asked (%s)', async (lang) => {
  const words = WORDS[lang];
  const { region, view } = await open(lang, '/region/statistics');
  await until(() => expect(document.querySelector('tfoot')).not.toBeNull());
  const foot = () => [...document.querySelectorAll('tfoot td')].map((cell) => cell.textContent);
  expect(foot()).toEqual([words.statistics.sum, '', '82', '9', '90', '6', '93', '3', '15']);
  await expectAccessible();
  await view.shot('region-statistics');
  await userEvent.fill(document.querySelector('#from') as HTMLElement, '01.10.2026');
  await userEvent.keyboard('{Enter}');
  await until(() => expect(region.asked.at(-1)?.[0]).toBe('/v1/region/statistics?from=2026-10-01&until=2026-11-16'));
  await userEvent.fill(document.querySelector('#until') as HTMLElement, '01.09.2026');
  await userEvent.keyboard('{Enter}');
  await holds(words.statistics.wrong);
});

test('a person of an office is taken out of the grants after a second look', async () => {
  const { region } = await open('ru', '/region/offices/o-3');
  await press(ru.staff.suspend);
  await until(() => expect(document.querySelector('[role=dialog]')?.textContent).toContain('Сынақова А. А.'));
  await until(() => expect(document.querySelector('[role=dialog]')?.contains(document.activeElement)).toBe(true));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await until(() => expect(region.asked).toContainEqual(['/v1/region/suspensions', { office: 'o-3', staff: 's-1', suspended: true }]));
});
