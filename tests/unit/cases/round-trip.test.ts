import { expect, it } from 'vitest';
import { assignCase } from '../../../shared/cases/assign-case.ts';
import { confirmCompleteness } from '../../../shared/cases/confirm-completeness.ts';
import { deliverPackage } from '../../../shared/cases/deliver-package.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { issueResult } from '../../../shared/cases/issue-result.ts';
import { receiveResult } from '../../../shared/cases/receive-result.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { sendPackage } from '../../../shared/cases/send-package.ts';
import { signDecision } from '../../../shared/cases/sign-decision.ts';
import { stepsOf } from '../../../shared/cases/steps-of.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import { makeCounterWorld, makeWorld } from '../../world/make-world.ts';
import { sampleDraft } from '../../world/sample-draft.ts';
import { drafting } from '../../world/stories.ts';

it('one application, two workplaces: from the counter to the office and back to the hand, over Nauryz', () => {
  const counter = makeCounterWorld('2026-03-20T11:00');
  const typed = sampleDraft({ channel: 'state-corporation' });
  const there = counter.take(registerApplication(draftToApplication(typed), counter.as('operator')));
  const [courier] = there.terms?.steps ?? [];
  expect([there.terms?.due, courier?.due]).toEqual(['2026-04-01', '2026-03-26']);
  counter.setNow('2026-03-26T14:00');
  counter.take(sendPackage([there], {}, counter.as('operator')));

  const office = makeWorld('2026-03-26T15:10');
  const via = { department: '№ 1 бөлім', receiptNumber: there.number.text, acceptedAt: there.receivedAt, deliveredAt: '2026-03-26T15:00' };
  let here = office.take(registerApplication(draftToApplication({ ...typed, via }), office.as('clerk')));
  expect(here).toMatchObject({ edition: there.edition, terms: { due: there.terms?.due, provider: { from: '2026-03-26', due: '2026-04-02' } } });
  counter.take(deliverPackage([counter.cases().get(there.id) as never], { receivedBy: 'Сейітова А. Б.' }, counter.as('operator')));

  here = office.take(assignCase(here, { executor: office.staffOf('executor').id }, office.as('head')));
  office.setNow('2026-03-27T10:00');
  here = office.take(confirmCompleteness(here, {}, office.as('executor')));
  office.setNow('2026-03-31T10:00');
  here = office.take(drafting(office, here));
  here = office.take(signDecision(here, {}, office.as('head')));
  here = office.take(issueResult(here, { who: 'state-corporation' }, office.as('clerk')));
  const steps = stepsOf(here, editionById(office.world().catalogue, here.edition));
  expect(steps.map(({ step, kept }) => [step, kept])).toEqual([
    ['courier', true],
    ['check', true],
    ['prepare', true],
    ['send', true],
  ]);

  counter.setNow('2026-03-31T16:00');
  const result = { number: here.decision?.number.text, date: here.decision?.date };
  const stored = counter.take(receiveResult(counter.cases().get(there.id) as never, result, counter.as('operator')));
  expect(stored.storage?.until).toBe('2026-04-30');
  expect(counter.take(issueResult(stored, { who: 'applicant', document: { document: 'id-card' } }, counter.as('operator'))).state).toBe('issued');
});
