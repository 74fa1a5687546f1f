import kkJournals from '../../locales/kk/journals.json' with { type: 'json' };
import ruJournals from '../../locales/ru/journals.json' with { type: 'json' };
import { LANGS } from '../../shared/kernel/lang.ts';
import { expect, test } from './kit/office-test.ts';
import { openOffice } from './kit/open-office.ts';
import { printCount } from './kit/record-prints.ts';
import { hasNoSeriousFaults, takeIn } from './kit/work-day.ts';

const WORDS = { kk: kkJournals, ru: ruJournals } as const;

for (const lang of LANGS) {
  test(`a case is found by any spelling and stands in the register, by keys alone (${lang})`, async ({ page, shot }) => {
    const words = WORDS[lang];
    await openOffice(page, lang);
    await takeIn(page);

    await page.keyboard.press('Alt+4');
    const box = page.locator('#search');
    await expect(box).toBeFocused();
    for (const [typed, found] of [
      ['алия касым', 2],
      ['00001', 2],
      ['700 000', 2],
      ['жоқкісі', 0],
    ] as const) {
      await box.fill(typed);
      await expect(page.getByRole('grid').getByRole('row'), typed).toHaveCount(found);
      await hasNoSeriousFaults(page);
    }
    await shot(page, `search-nothing-${lang}`);
    await box.fill('ерлан');
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
    await shot(page, `search-${lang}`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('.q-case-head')).toContainText('Қасымов Ерлан');

    await page.keyboard.press('Alt+6');
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
    await expect(page.getByRole('grid')).toContainText('Сынақ көшесі');
    await hasNoSeriousFaults(page);
    await shot(page, `journal-${lang}`);
    await page.keyboard.press('Alt+p');
    await expect(page.getByRole('dialog').locator('svg[aria-label]').first()).toContainText('К-1-2026-00001');
    await shot(page, `journal-print-${lang}`);
    await page.keyboard.press('Control+p');
    await expect.poll(() => printCount(page)).toBe(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByRole('tab', { name: words.tabs.incoming }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('tabpanel')).toContainText(words.gaps.whole);
    await hasNoSeriousFaults(page);
    await shot(page, `numbers-${lang}`);
  });
}
