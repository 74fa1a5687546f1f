import type { Page } from '@playwright/test';
import kkCalendar from '../../locales/kk/calendar.json' with { type: 'json' };
import kkCases from '../../locales/kk/cases.json' with { type: 'json' };
import kkComplaints from '../../locales/kk/complaints.json' with { type: 'json' };
import kkFile from '../../locales/kk/file.json' with { type: 'json' };
import ruCalendar from '../../locales/ru/calendar.json' with { type: 'json' };
import ruCases from '../../locales/ru/cases.json' with { type: 'json' };
import ruComplaints from '../../locales/ru/complaints.json' with { type: 'json' };
import ruFile from '../../locales/ru/file.json' with { type: 'json' };
import { loadCalendar } from '../../shared/calendar/load-calendar.ts';
import { LawPackage } from '../../shared/cases/office.ts';
import type { Fact } from '../../shared/journal/entry.ts';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { assignedTo, makeComplaintWorld, registered } from '../world/complaints.ts';
import { instantAt } from '../world/make-world.ts';
import { assignedCase, closedCase, registeredCase } from '../world/stories.ts';
import { inspectScreen } from './kit/inspect-screen.ts';
import { expect, test } from './kit/office-test.ts';
import { seedStore } from './kit/seed-store.ts';
import { signIn } from './kit/sign-in.ts';

const WORDS = {
  kk: { calendar: kkCalendar, cases: kkCases, complaints: kkComplaints, file: kkFile },
  ru: { calendar: ruCalendar, cases: ruCases, complaints: ruComplaints, file: ruFile },
} as const;
const TITLE = { kk: '19 қарашаға ауыстырылған демалыс күні', ru: 'Выходной, перенесённый на 19 ноября' };
const GROUND = { ...TITLE, original: 'none' };

/** The year 2026 with one more day off; a package that is in effect, one that moves nothing, or one whose day is not come. */
function packageWith(
  day: string,
  { id, number, title, effective }: Pick<LawPackage, 'id' | 'number' | 'title'> & { readonly effective: string },
): LawPackage {
  const year = loadCalendar().years.find((one) => one.year === Number(day.slice(0, 4)));
  const added = { date: day, kind: 'moved-off', title: GROUND, week: 'five-day', status: 'confirmed', source: { act: 'holidays-law', mark: 'text' } };
  const content = { kind: 'calendar-year', year: { ...year, days: [...(year?.days ?? []), added] } };
  return LawPackage.parse({ id, number, title, ground: '№ 812', effective, content });
}

/** Two running cases, a closed one, two running complaints; then the packages of the region. */
function officeAfterPackages() {
  const w = makeComplaintWorld('2026-11-16T10:00');
  closedCase(w.ground);
  w.setNow('2026-11-17T10:00');
  const cases = [registeredCase(w.ground), assignedCase(w.ground)];
  const complaints = [registered(w), assignedTo(w, registered(w, { addressee: 'authorised-body' }))];
  const received = (sent: LawPackage): Fact => ({ type: 'law-package-received', at: '2026-11-18T09:00' as never, by: 'region', package: sent });
  const next = { kk: 'Келесі жылдың күнтізбесі', ru: 'Календарь следующего года' };
  const sent = [
    packageWith('2026-11-19', { id: 'p1', number: 1, title: TITLE, effective: '2026-11-18' }),
    packageWith('2027-02-08', { id: 'p2', number: 2, title: next, effective: '2026-12-01' }),
  ];
  // The words of a resolution are no words of the program: they would be found in the other language.
  return { facts: [...w.facts().map(withoutResolution), ...sent.map(received)], cases, complaints };
}

function withoutResolution(fact: Fact): Fact {
  if (fact.type !== 'case-assigned' && fact.type !== 'complaint-assigned') return fact;
  const { resolution: _words, ...rest } = fact;
  return rest;
}

async function open(page: Page, lang: Lang) {
  const { facts, ...files } = officeAfterPackages();
  await page.clock.setFixedTime(instantAt('2026-11-18T11:00'));
  await page.addInitScript((chosen) => {
    if (window.top === window) localStorage.setItem('qamqor.lang', chosen);
  }, lang);
  await seedStore(page, facts);
  await page.goto('/');
  await signIn(page, /^Омаров/u);
  return files;
}
const goTo = (page: Page, path: string) => page.evaluate((to) => void (location.hash = `#${to}`), path);

for (const lang of LANGS) {
  test(`a day off that the region moved: the calendar lists what it moved, the case and the complaint tell it (${lang})`, async ({ page, shot }) => {
    const { calendar, cases: caseWords, complaints: complaintWords, file } = WORDS[lang];
    const { cases, complaints } = await open(page, lang);
    const [first] = cases;
    const [complaint] = complaints;
    await goTo(page, '/calendar');
    const panel = page.locator('.q-cal-package').filter({ hasText: TITLE[lang] });
    await expect(panel.getByRole('link')).toHaveCount(6);
    await expect(page.locator('.q-cal-package').first()).toContainText(calendar.moved.waits.replace('{{date}}', '01.12.2026'));
    const linkTo = (path: string) => panel.locator(`a[href="#${path}"]`);
    await expect(panel.getByRole('row').filter({ has: page.locator(`a[href="#/complaints/${complaint?.id ?? ''}"]`) })).toHaveText([
      /24\.11\.2026.*25\.11\.2026/u,
      /20\.11\.2026.*23\.11\.2026/u,
    ]);
    await shot(page, `moved-terms-calendar-${lang}`);
    await page.getByRole('button', { name: calendar.moved.show }).press('Enter');
    await expect(panel.getByRole('link').last()).toBeInViewport();
    await shot(page, `moved-terms-list-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);

    await linkTo(`/cases/${first?.id ?? ''}`).press('Enter');
    const head = page.locator('.q-case-head');
    await expect(head).toContainText(file.moved.was.replace('{{from}}', dotted(first?.terms?.due)));
    await shot(page, `moved-terms-case-${lang}`);
    await page.getByRole('tab', { name: caseWords.tabs.reckoning }).press('Enter');
    const notice = page.locator('.q-notice').filter({ hasText: TITLE[lang] });
    await expect(notice).toContainText(dotted(first?.terms?.due));
    await expect(notice).toContainText('№ 812');
    await shot(page, `moved-terms-reckoning-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.getByRole('tab', { name: caseWords.tabs.journal }).press('Enter');
    await expect(page.getByRole('row').filter({ hasText: caseWords.fact['terms-recomputed'] })).toContainText(TITLE[lang]);
    await shot(page, `moved-terms-journal-${lang}`);

    await goTo(page, '/calendar');
    await linkTo(`/complaints/${complaint?.id ?? ''}`)
      .first()
      .click();
    await expect(head).toContainText(file.moved.was.replace('{{from}}', '24.11.2026'));
    await expect(head).toContainText(file.moved.was.replace('{{from}}', '20.11.2026'));
    await shot(page, `moved-terms-complaint-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.getByRole('tab', { name: complaintWords.tabs.reckoning }).press('Enter');
    await expect(notice).toContainText('25.11.2026');
    await shot(page, `moved-terms-complaint-reckoning-${lang}`);
    expect(await inspectScreen(page, lang)).toEqual([]);
    await page.getByRole('tab', { name: complaintWords.tabs.journal }).press('Enter');
    await expect(page.getByRole('row').filter({ hasText: complaintWords.said['complaint-terms-recomputed'] })).toContainText(TITLE[lang]);
    await shot(page, `moved-terms-complaint-journal-${lang}`);
  });
}

const dotted = (day = ''): string => day.split('-').reverse().join('.');
