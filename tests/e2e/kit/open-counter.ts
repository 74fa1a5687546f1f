import type { Page } from '@playwright/test';
import type { OfficeDraft } from '../../../renderer/parts/office-draft.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { layOffice } from './open-office.ts';
import { signIn } from './sign-in.ts';

const COUNTER: Partial<OfficeDraft> = {
  kind: 'state-corporation',
  nameKk: 'Мемлекеттік корпорацияның Үлгі бөлімі',
  nameRu: 'Образцовый отдел Государственной корпорации',
  addressKk: 'Үлгі ауылы, Сынақ көшесі, 4',
  addressRu: 'с. Образцовое, ул. Пробная, 4',
  phone: '+7 700 000 00 00',
  mark: '2',
};
const STAFF = [
  { name: 'Тілеуова Р. Қ.', post: { kk: 'басшы', ru: 'руководитель' }, roles: ['head', 'administrator'] },
  { name: 'Жұмабекова С. Т.', post: { kk: 'маман', ru: 'специалист' }, roles: ['operator'] },
];

/** A counter of the State Corporation, and its operator at the window; `now` is the moment the clock stands at. */
export async function openCounter(page: Page, lang: Lang, now: string): Promise<void> {
  await layOffice(page, { lang, now, office: COUNTER, staff: STAFF });
  await page.goto('/#/intake');
  await signIn(page, 'Маман 1');
}
