import { expect, test } from 'vitest';
import { toIndexRow } from '../../../renderer/store/index-row.ts';
import { addEdition } from '../../../shared/cases/add-edition.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { recordCertificate } from '../../../shared/cases/record-certificate.ts';
import { registerPortalApplication } from '../../../shared/cases/register-portal-application.ts';
import { signDecision } from '../../../shared/cases/sign-decision.ts';
import { withdrawConsent } from '../../../shared/cases/withdraw-consent.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { editionById, editionFor } from '../../../shared/law/edition-for.ts';
import { readPortalPackage } from '../../../shared/wire/read-portal-package.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { HASH, portalPackage } from '../../world/portal-file.ts';
import { draftUnder } from '../../world/sample-draft.ts';
import * as story from '../../world/stories.ts';
import { answersOf, fromScratch } from './index-questions.ts';
import { openedOffice, openWindow } from './window-kit.ts';
import { seat } from './window-options.ts';

const edition = (w: TestWorld, id: string): Edition => editionById(w.world().catalogue, id) as Edition;
const KIN = { married: false, relative: true, 'close-relative': false };
const signedOn = (w: TestWorld, now: string): Case => {
  w.setNow(now);
  const draft = draftUnder({ edition: edition(w, 'foster-family-national-2022'), channel: 'office', answers: KIN });
  return w.take(signDecision(story.draftedGrant(w, draft), {}, w.as('head')));
};

test('the index knows what is owed, kept and to be stopped, in order of the days', () => {
  const w = makeWorld();
  const late = signedOn(w, '2026-03-25T10:00');
  const early = signedOn(w, '2026-02-10T10:00');
  w.setNow('2026-11-16T10:15');
  const received = w.take(
    recordCertificate(signedOn(w, '2025-11-20T10:00'), { obligation: 'training-certificate', date: '2025-11-20', number: 'С-1' }, w.as('clerk')),
  );
  w.setNow('2026-11-16T10:15');
  const waits = story.signedCase(w);
  const stopped = w.take(withdrawConsent(story.assignedCase(w), {}, w.as('clerk')));
  const rows = [late, early, received, waits, stopped].map((row) => toIndexRow(row, w.world().catalogue));
  const index = fromScratch(rows);
  const ids = (query: Parameters<typeof index.list>[0]) => [...index.list(query)].map((position) => index.summary(position).id);
  expect(ids({ sort: 'owed', owes: 'open' })).toEqual([early.id, late.id]);
  expect(ids({ sort: 'owed', owes: 'received' })).toEqual([received.id]);
  expect(index.byId(early.id)).toMatchObject({ owes: 'open', owedBy: '2027-02-10' });
  expect(index.byId(waits.id)).toMatchObject({ owes: null, owedBy: null, keptUntil: '2026-12-16', stopBy: null });
  expect(ids({ sort: 'stop', consentWithdrawn: true })).toEqual([stopped.id]);
  expect(index.byId(stopped.id)).toMatchObject({ stopBy: '2026-12-07', keptUntil: null });
});

test('a package of the portal is found by its number and by its bytes, exactly', async () => {
  const { store, computer, world } = await openedOffice();
  const text = JSON.stringify(portalPackage({ edition: edition(world, 'visits-national-2020') }));
  const arrival = readPortalPackage({ text, hash: HASH }, store.world(), () => false);
  if (!arrival.ok) throw new Error(arrival.error[0]?.code);
  const { packageId, candidate } = arrival.value;
  const committed = await store.commit((now) => registerPortalApplication(candidate, now));
  const row = committed.ok ? committed.value.cases[0] : undefined;
  if (!row) throw new Error(JSON.stringify(committed));
  expect(store.index.byPackage(packageId, '0'.repeat(64))?.id).toBe(row.id);
  expect(store.index.byPackage('P-2026-7', '0'.repeat(64))).toBeUndefined();
  await store.saveSnapshot();
  await store.close();
  const again = await openWindow(computer, world);
  await again.whenComplete();
  expect(again.index.byPackage('other', HASH)?.id).toBe(row.id);
  const rows = [toIndexRow(row, world.world().catalogue)];
  expect(answersOf(again.index, world.today(), rows)).toEqual(answersOf(fromScratch(rows), world.today(), rows));
});

test('an added edition is law at once and after a restart; the one before it ends where it begins', async () => {
  const { store, computer, world } = await openedOffice();
  const before = edition(world, 'visits-national-2020');
  const next = { ...before, id: 'visits-national-2027', from: '2027-01-01' };
  seat(store, 'clerk');
  expect(await store.commit((now) => addEdition(next, now))).toMatchObject({ ok: false, error: [{ code: 'wrong-role' }] });
  seat(store, 'head');
  const bad = await store.commit((now) => addEdition({ ...next, steps: [{ ...before.steps[0], duration: { unit: 'hour', amount: 1 } }] }, now));
  expect(bad).toMatchObject({ ok: false, error: [{ code: 'edition-value-wrong', field: 'steps.0.duration.unit' }] });
  expect((await store.commit((now) => addEdition(next, now))).ok).toBe(true);
  const on = (date: string, of = store) =>
    unwrap(editionFor(of.world().catalogue, { service: 'visits', region: 'national', date: date as LocalDate })).id;
  expect([on('2026-12-31'), on('2027-01-01')]).toEqual([before.id, next.id]);
  expect(await store.commit((now) => addEdition(next, now))).toMatchObject({ ok: false });
  await store.close();
  const again = await openWindow(computer, world);
  expect(on('2027-01-01', again)).toBe(next.id);
  expect(edition(world, before.id).until).toBe(before.until);
});

test('an edition may bring the act that it comes from', async () => {
  const { store, world } = await openedOffice();
  seat(store, 'head');
  const before = edition(world, 'visits-national-2020');
  const act = { ...world.world().catalogue.acts.find(({ id }) => id === before.act), id: 'rules-2027' };
  const file = { act, edition: { ...before, id: 'visits-national-2027', act: 'rules-2027', from: '2027-01-01' } };
  expect(await store.commit((now) => addEdition(file.edition, now))).toMatchObject({ ok: false, error: [{ code: 'edition-act-unknown' }] });
  expect(await store.commit((now) => addEdition({ ...file, act: { ...act, status: 'perhaps' } }, now))).toMatchObject({
    ok: false,
    error: [{ code: 'edition-act-wrong', field: 'act.status' }],
  });
  expect((await store.commit((now) => addEdition(file, now))).ok).toBe(true);
  expect(store.world().catalogue.acts.some(({ id }) => id === 'rules-2027')).toBe(true);
});
