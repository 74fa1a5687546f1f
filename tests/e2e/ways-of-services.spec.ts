import type { Page } from '@playwright/test';
import kkCases from '../../locales/kk/cases.json' with { type: 'json' };
import kkFile from '../../locales/kk/file.json' with { type: 'json' };
import kkTerms from '../../locales/kk/terms.json' with { type: 'json' };
import ruCases from '../../locales/ru/cases.json' with { type: 'json' };
import ruFile from '../../locales/ru/file.json' with { type: 'json' };
import ruTerms from '../../locales/ru/terms.json' with { type: 'json' };
import type { Lang } from '../../shared/kernel/lang.ts';
import type { Edition } from '../../shared/law/catalogue.ts';
import { holdsWhen } from '../../shared/law/documents-for.ts';
import { editionById } from '../../shared/law/edition-for.ts';
import { loadCatalogue } from '../../shared/law/load-catalogue.ts';
import { portalPackage } from '../world/portal-file.ts';
import { expect, test } from './kit/office-test.ts';
import { openOffice } from './kit/open-office.ts';
import { type TypedIntake, typeIntake } from './kit/type-intake.ts';
import { hasNoSeriousFaults, openWaitingCase, sitDown, startMainAct } from './kit/work-day.ts';

const WORDS = { kk: { cases: kkCases, file: kkFile, terms: kkTerms }, ru: { cases: ruCases, file: ruFile, terms: ruTerms } } as const;

type Way = {
  readonly edition: string;
  readonly lang: Lang;
  /** By the portal's file, with these answers; or typed at the counter. */
  readonly answers?: Readonly<Record<string, boolean>>;
  readonly typed?: TypedIntake;
};
const RELATIVE = { relative: true, 'close-relative': false } as const;
const STAY = { 'stay-from': '28122026', 'stay-until': '10012027' } as const;
/** Every service that is not told whole elsewhere, from the door to the closed case. */
const WAYS: readonly Way[] = [
  { edition: 'guardianship-national-2022', lang: 'ru', answers: RELATIVE },
  { edition: 'patronage-national-2022', lang: 'kk', answers: {} },
  { edition: 'foster-family-national-2022', lang: 'kk', answers: RELATIVE },
  { edition: 'child-opinion-national-2022', lang: 'ru', answers: {} },
  {
    edition: 'child-opinion-national-2022',
    lang: 'kk',
    typed: { service: 'child-opinion', answers: { 'child-abroad': false }, particulars: { question: 'Тегін өзгерту' }, documents: [null] },
  },
  { edition: 'guest-family-national-2025', lang: 'ru', typed: { service: 'guest-family', particulars: { housing: 'Жеке үй', ...STAY } } },
];

for (const way of WAYS) {
  const edition = editionById(loadCatalogue(), way.edition) as Edition;
  test(`the whole way of ${edition.service}, ${way.typed ? 'at the counter' : 'by the portal'} (${way.lang})`, async ({ page, shot }) => {
    const { lang } = way;
    const { cases, file, terms } = WORDS[lang];
    const dialog = page.getByRole('dialog');
    const picture = (name: string) => shot(page, `way-${edition.service}-${name}-${lang}`);
    await takeInBy(page, way, edition);

    await sitDown(page, 'head', lang);
    await picture('today');
    await openWaitingCase(page);
    await startMainAct(page, terms.act.assign);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(terms.state.assigned).first()).toBeVisible();

    await sitDown(page, 'executor', lang);
    await openWaitingCase(page);
    await startMainAct(page, terms.act['confirm-completeness']);
    await page.keyboard.press('Enter');
    await expect(page.getByText(terms.state.checked).first()).toBeVisible();
    if (edition.steps.some(({ completes }) => completes === 'hold-conversation')) {
      await page.keyboard.press('Alt+1');
      await picture('conversation-due');
      await openWaitingCase(page);
      await startMainAct(page, terms.act['hold-conversation']);
      await holdConversation(page, file.dialog.failed);
      await picture('conversation');
      await page.keyboard.press('Control+Enter');
      await expect(dialog.locator('.print-preview svg').first()).toContainText('Келісемін');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(page.getByText('Келісемін, шешемнің тегін алғым келеді.').first()).toBeVisible();
    }
    await startMainAct(page, terms.act['draft-grant']);
    await fillResult(page, edition, way.answers ?? {});
    await hasNoSeriousFaults(page);
    await picture('grant');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(terms.state.drafted).first()).toBeVisible();

    await sitDown(page, 'head', lang);
    await openWaitingCase(page);
    await startMainAct(page, terms.act.sign);
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByText('Ш-1-2026-00001')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(dialog.locator('.print-preview svg').first()).toContainText('Ш-1-2026-00001');
    await picture('result');
    await page.keyboard.press('Escape');

    await sitDown(page, 'clerk', lang);
    await openWaitingCase(page);
    await startMainAct(page, terms.act.issue);
    await hasNoSeriousFaults(page);
    await expect(dialog.getByRole('radio').first()).toBeChecked();
    if (!way.typed) await expect(dialog.getByRole('radio', { name: terms.receiver.cabinet })).toBeChecked();
    await picture('issue');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(terms.state.issued).first()).toBeVisible();
    await startMainAct(page, terms.act.close);
    await page.keyboard.press('Enter');
    await expect(page.getByText(terms.state.closed).first()).toBeVisible();
    await expect(page.getByText(cases.steps.late)).toHaveCount(0);
    await picture('closed');
    await hasNoSeriousFaults(page);

    const owes = edition.obligations.some(({ when }) => holdsWhen(when, way.answers ?? {}));
    if (owes) await bringCertificate(page, lang);
    else await expect(page.getByText(terms.act['record-certificate'])).toHaveCount(0);
    for (const tab of ['application', 'reckoning', 'journal'] as const) {
      await page.locator(`#tab-${tab}`).press('Enter');
      await hasNoSeriousFaults(page);
      await picture(tab);
    }
  });
}

async function takeInBy(page: Page, { lang, typed, answers = {} }: Way, edition: Edition): Promise<void> {
  if (typed) {
    await openOffice(page, lang);
    await typeIntake(page, typed);
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.intake-outcome')).toContainText('К-1-2026-00001');
    return;
  }
  await openOffice(page, lang, '/portal');
  await page.evaluate(() => void (location.hash = '#/portal'));
  const buffer = Buffer.from(JSON.stringify(portalPackage({ edition, answers })));
  await page.locator('#portal-file').setInputFiles({ name: 'package.json', mimeType: 'application/json', buffer });
  await expect(page.getByText('P-2026-77').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('К-1-2026-00001').first()).toBeVisible();
}

/** By messenger only with a child abroad: refused first, then put right. */
async function holdConversation(page: Page, failed: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').nth(1).press('Space');
  await page.locator('#present').fill('Анасы Қасымова Ә. С.');
  await page.locator('#opinion').fill('Келісемін, шешемнің тегін алғым келеді.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(failed)).toBeVisible();
  await hasNoSeriousFaults(page);
  await dialog.getByRole('radio').first().press('Space');
}

/** Every field the edition asks for that does not stand there already. */
async function fillResult(page: Page, edition: Edition, answers: Readonly<Record<string, boolean>>): Promise<void> {
  const texts = { text: 'Үлгі мәтін', date: '20.11.2026', number: '120000' } as const;
  for (const { id, kind, required, when } of edition.resultFields) {
    const field = page.locator(`[id="${id}"]`);
    if (required && holdsWhen(when, answers) && (await field.inputValue()) === '') await field.fill(texts[kind]);
  }
}

/** The year after the decision: reminded, then the certificate comes. */
async function bringCertificate(page: Page, lang: Lang): Promise<void> {
  const { cases, terms } = WORDS[lang];
  const dialog = page.getByRole('dialog');
  const owed = page.locator('.q-panel', { hasText: cases.obligations.title }).last();
  // A year from Monday 16.11.2026 ends on a Tuesday.
  await expect(owed).toContainText('16.11.2027');
  await page.getByRole('button', { name: terms.act.remind }).press('Enter');
  await expect(dialog.getByText(cases.plain.remind.text)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog.locator('.print-preview svg').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await startMainAct(page, terms.act['record-certificate']);
  await page.locator('#date').fill('16.11.2026');
  await page.locator('#number').fill('С-17');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(owed).toContainText(terms.obligationState.received);
  await expect(owed).toContainText('С-17');
}
