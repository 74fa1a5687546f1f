import { expect, type Page } from '@playwright/test';
import { emptyOfficeDraft, type OfficeDraft, settingsOf } from '../../../renderer/parts/office-draft.ts';
import { openOffice as open } from '../../../shared/cases/open-office.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import type { Role } from '../../../shared/roles/roles.ts';
import { seedStore, type Seeded } from './seed-store.ts';
import { signIn } from './sign-in.ts';

/** Monday 16.11.2026, 10:15 by the office's clock: the app's "now" stands still there, its timers run. */
export const OFFICE_NOW = '2026-11-16T05:15:00.000Z';

const OFFICE: Partial<OfficeDraft> = {
  nameKk: 'Үлгі ауданының білім бөлімі',
  nameRu: 'Отдел образования Образцового района',
  addressKk: 'Үлгі ауылы, Сынақ көшесі, 2',
  addressRu: 'с. Образцовое, ул. Пробная, 2',
  phone: '+7 700 000 00 00',
  bin: '991240999991',
};
const STAFF = [
  { name: 'Әбенова Г. М.', post: { kk: 'басшы', ru: 'руководитель' }, roles: ['head', 'administrator'] },
  { name: 'Сейітова А. Б.', post: { kk: 'маман', ru: 'специалист' }, roles: ['executor', 'clerk'] },
];
/** What stands on the buttons of the door. */
const NAMES = ['Басшы 1', 'Маман 1'] as const;

/** A small office in the given language, and its clerk at the desk, on the given screen. How it is set up by hand is the first start's own test. */
export async function openOffice(page: Page, lang: Lang, screen = '/intake'): Promise<void> {
  await layOffice(page, smallOffice(lang));
  await page.goto(`/#${screen}`);
  await enterAs(page, 'clerk', lang);
}

export type Laid = {
  readonly lang: Lang;
  readonly now: string;
  readonly office: Partial<OfficeDraft>;
  readonly staff: readonly { readonly name: string; readonly post: object; readonly roles: readonly string[] }[];
  /** Eight digits with which the ids begin: no two offices of a region are called the same. */
  readonly series?: string;
};

/** The office of most tests. */
export const smallOffice = (lang: Lang): Laid => ({ lang, now: OFFICE_NOW, office: OFFICE, staff: STAFF });

/** Another one of the same region. */
export function neighbourOffice(lang: Lang): Laid {
  const office = { ...OFFICE, nameKk: 'Сынақ ауданының білім бөлімі', nameRu: 'Отдел образования Пробного района', mark: '2', bin: '' };
  return { ...smallOffice(lang), office, series: '00000002' };
}

/** An office of a head («Басшы 1») and a specialist («Маман 1»), both with accounts, on this computer; nobody has signed in. */
export async function layOffice(page: Page, { lang, now, office, staff, series = '00000000' }: Laid): Promise<Seeded> {
  await page.clock.setFixedTime(now);
  let count = 0;
  const ids = { next: () => `${series}-0000-4000-8000-${String(++count).padStart(12, '0')}` };
  const clock = { now: () => instantOf(Date.parse(now)) };
  const opened = open({ settings: settingsOf({ ...emptyOfficeDraft(), ...office }), staff, practice: false }, { clock, ids });
  if (!opened.ok) throw new Error(opened.error.map(({ code, field }) => `${field ?? ''} ${code}`).join());
  const [fact] = opened.value;
  const people = fact?.type === 'office-opened' ? fact.staff : [];
  const seeded = await seedStore(page, opened.value, { names: Object.fromEntries(people.map(({ id }, place) => [id, NAMES[place] ?? ''])) });
  // Who works at the counter sat there yesterday, too.
  const roles = Object.fromEntries(people.map(({ id, roles: own }) => [id, own.includes('clerk') ? 'clerk' : (own[0] ?? 'head')]));
  await page.evaluate(
    ([chosen, last]) => {
      localStorage.setItem('qamqor.lang', chosen);
      localStorage.setItem('qamqor.roles', last);
    },
    [lang, JSON.stringify(roles)] as const,
  );
  return seeded;
}

export const ROLE = {
  kk: { clerk: 'Кеңсе маманы', executor: 'Жауапты орындаушы', head: 'Басшы' },
  ru: { clerk: 'Специалист канцелярии', executor: 'Ответственный исполнитель', head: 'Руководитель' },
} as const satisfies Record<Lang, Partial<Record<Role, string>>>;

/** Signs in as who holds the role, and takes it. */
export async function enterAs(page: Page, role: 'clerk' | 'executor' | 'head', lang: Lang): Promise<void> {
  await signIn(page, role === 'head' ? NAMES[0] : NAMES[1]);
  const who = page.locator('.q-who');
  if ((await who.locator('small').innerText()) === ROLE[lang][role]) return;
  await who.click();
  await page.getByRole('dialog').getByRole('button', { name: ROLE[lang][role], exact: true }).click();
  await expect(who).toContainText(ROLE[lang][role]);
  await expect(page.getByRole('dialog')).toBeHidden();
}
