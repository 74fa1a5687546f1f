import kk from '../../locales/kk/intake.json' with { type: 'json' };
import ru from '../../locales/ru/intake.json' with { type: 'json' };
import type { Lang } from '../../shared/kernel/lang.ts';
import { openOffice } from './kit/open-office.ts';
import { expect, test } from './kit/office-test.ts';
import { printCount } from './kit/record-prints.ts';
import { type TypedIntake, typeIntake } from './kit/type-intake.ts';
import { hasNoSeriousFaults } from './kit/work-day.ts';

const WORDS = { kk, ru } as const;
const VALID = '31122027';

type Row = { readonly lang: Lang; readonly typed: TypedIntake; readonly due: readonly string[] };
/** At the office on Monday 16.11.2026, 10:15. */
const INTAKES: readonly Row[] = [
  { lang: 'ru', typed: { service: 'visits', court: true, documents: [null, VALID] }, due: ['23.11.2026'] },
  {
    lang: 'kk',
    typed: {
      service: 'foster-family',
      answers: { married: false, relative: false },
      particulars: { housing: 'Үлгі ауылы, жеке үй', bank: 'Үлгі банк', 'bank-account': 'KZ000000000000000000' },
      documents: [VALID, VALID, null, null, null],
    },
    due: ['30.11.2026'],
  },
  {
    lang: 'ru',
    typed: { service: 'child-opinion', answers: { 'child-abroad': false }, particulars: { question: 'Смена фамилии' }, documents: [null] },
    due: ['20.11.2026'],
  },
  {
    lang: 'kk',
    typed: { service: 'guest-family', particulars: { housing: 'Үлгі ауылы, жеке үй', 'stay-from': '28122026', 'stay-until': '10012027' } },
    due: ['30.11.2026'],
  },
  {
    lang: 'ru',
    typed: {
      service: 'guardianship',
      filing: {
        'via.receiptNumber': 'Қ-2-2026-00007',
        'via.department': 'Образцовый отдел',
        'via.acceptedAt': '13112026',
        'via.acceptedAt.time': '1620',
      },
      answers: { married: false, 'child-in-institution': true, relative: false, 'owns-housing': true },
      particulars: { housing: 'Собственный дом', 'monthly-income': '350000' },
      documents: [VALID, null, null],
    },
    // Nineteen working days: the applicant's from 13.11, the provider's from 16.11.
    due: ['10.12.2026', '11.12.2026'],
  },
];

for (const { lang, typed, due } of INTAKES)
  test(`a whole intake by keys: ${typed.service} (${lang})`, async ({ page, shot }) => {
    const words = WORDS[lang];
    await openOffice(page, lang);
    await typeIntake(page, typed);
    await expect(page.getByText(words.summary.ready)).toBeVisible();
    await hasNoSeriousFaults(page);
    await shot(page, `service-${typed.service}-${lang}`);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(words.done.registered)).toBeVisible();
    for (const date of due) await expect(page.locator('.intake-outcome')).toContainText(date);
    await page.keyboard.press('Enter');
    await expect.poll(() => printCount(page)).toBe(1);
    await shot(page, `service-${typed.service}-${lang}-done`);
    // The next application begins with the same service.
    await page.keyboard.press('Alt+n');
    await expect(page.locator('[id="intake-search"]')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#service')).toHaveValue(typed.service);
  });

test('what the office cannot take stands greyed with the reason; answers, fields and documents follow one another and nothing typed is lost', async ({
  page,
}) => {
  await openOffice(page, 'ru');
  await page.locator('[id="intake-search"]').press('Enter');
  const patronage = page.locator('#service option[value=patronage]');
  await expect(patronage).toBeDisabled();
  await expect(patronage).toContainText(ru.service.elsewhere.replace('{{channels}}', ru.channelShort.portal));
  await page.locator('#service').selectOption('foster-family');
  const spouse = page.locator('[id="particulars.spouse-name"]');
  await expect(spouse).toBeHidden();
  await page.locator('[id="answers.married"]').press('Space');
  await spouse.fill('Қасымов Б. Б.');
  await page.locator('#service').selectOption('visits');
  await expect(page.locator('[id="courtDecision.court"]')).toBeVisible();
  await expect(spouse).toBeHidden();
  await page.locator('#service').selectOption('foster-family');
  await expect(spouse).toHaveValue('Қасымов Б. Б.');
  await page.locator('#service').selectOption('child-opinion');
  await expect(page.getByText(ru.children.ageBetween.replace('{{min}}', '10').replace('{{max}}', '17'))).toBeVisible();
  await page.locator('[id="children.0.birthDate"]').fill('01.01.2020');
  await page.locator('[id="children.0.birthDate"]').blur();
  await expect(page.locator('.mantine-InputWrapper-root', { has: page.locator('[id="children.0.birthDate"]') })).toContainText('10');
});
