import kkComplaints from '../../locales/kk/complaints.json' with { type: 'json' };
import ruComplaints from '../../locales/ru/complaints.json' with { type: 'json' };
import type { ComplaintFact } from '../../shared/complaints/complaint-facts.ts';
import { forwardComplaint } from '../../shared/complaints/forward-complaint.ts';
import { LANGS } from '../../shared/kernel/lang.ts';
import { makeComplaintWorld, registered } from '../world/complaints.ts';
import { instantAt } from '../world/make-world.ts';
import { goTo } from './kit/enter-practice.ts';
import { expect, test } from './kit/office-test.ts';
import { seedStore } from './kit/seed-store.ts';
import { signIn } from './kit/sign-in.ts';
import { hasNoSeriousFaults } from './kit/work-day.ts';

const WORDS = { kk: kkComplaints, ru: ruComplaints } as const;
const BODY = 'Облыстық білім басқармасы';

/** Two complaints to the authorised body, both sent on: it looks into one, and has answered the other. */
function reviewedTwice() {
  const w = makeComplaintWorld('2026-11-16T10:00');
  const [waits, answered] = [1, 2].map(() => {
    const row = registered(w, { addressee: 'authorised-body' });
    return w.take(forwardComplaint(row, { to: BODY, caseFile: true, sheets: 12 }, w.as('head')));
  });
  if (!waits || !answered) throw new Error('no complaints');
  const told = (complaint: string, at: string) => ({ complaint, at: at as ComplaintFact['at'], by: 'region', body: BODY });
  const begun = (complaint: string, reference: string): ComplaintFact => ({
    ...{ type: 'complaint-review-begun', ...told(complaint, '2026-11-17T11:00'), reference },
    ...{ receivedAt: '2026-11-17T09:00' as ComplaintFact['at'], due: '2026-12-08' as never },
  });
  const ended: ComplaintFact = {
    ...{ type: 'complaint-review-answered', ...told(answered.id, '2026-11-24T16:00'), reference: 'Ө1-2026-000090' },
    ...{ date: '2026-11-24' as never, outcome: 'satisfied' },
  };
  return { facts: [...w.facts(), begun(waits.id, 'Ө1-2026-000007'), begun(answered.id, 'Ө1-2026-000008'), ended], waits, answered };
}

for (const lang of LANGS) {
  const words = WORDS[lang];

  test(`the office sees that the authorised body looks into its complaint, and how it has answered (${lang})`, async ({ page, shot }) => {
    const { facts, waits, answered } = reviewedTwice();
    await page.clock.setFixedTime(instantAt('2026-11-25T09:00'));
    await page.addInitScript((chosen) => {
      if (window.top === window) localStorage.setItem('qamqor.lang', chosen);
    }, lang);
    await seedStore(page, facts);
    await page.goto('/');
    await signIn(page, /^Омаров/u);
    const link = page.getByRole('link', { name: answered.number.text });
    await expect(link.last()).toContainText(words.outcome.satisfied);
    await hasNoSeriousFaults(page);
    await shot(page, `review-today-${lang}`);
    await page.locator('.q-owed').getByRole('link', { name: answered.number.text }).press('Enter');
    await expect(page.getByRole('tabpanel')).toContainText('Ө1-2026-000090');
    await hasNoSeriousFaults(page);
    await shot(page, `review-answered-${lang}`);
    await page.getByRole('tab', { name: words.tabs.journal }).press('Enter');
    await expect(page.getByRole('tabpanel')).toContainText(BODY);
    await shot(page, `review-journal-${lang}`);

    await goTo(page, `/complaints/${waits.id}`);
    await expect(page.getByText(words.review.begun)).toBeVisible();
    await shot(page, `review-begun-${lang}`);
    await goTo(page, '/complaints');
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(3);
    await shot(page, `review-board-${lang}`);
  });
}
