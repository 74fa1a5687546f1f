import { describe, expect, it } from 'vitest';
import { assignCase } from '../../../shared/cases/assign-case.ts';
import { confirmCompleteness } from '../../../shared/cases/confirm-completeness.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { currentStep } from '../../../shared/cases/holder-of.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { stepsOf } from '../../../shared/cases/steps-of.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { draftUnder } from '../../world/sample-draft.ts';

const editionOf = (w: TestWorld, id: string): Edition => editionById(w.world().catalogue, id) as Edition;

describe('steps by the edition', () => {
  it('Karaganda 2018: minutes, working days and a calendar day; each kept or not', () => {
    const w = makeWorld('2018-09-03T10:00', { region: 'karaganda' });
    const edition = editionOf(w, 'visits-karaganda-2018');
    let row = w.take(registerApplication(draftToApplication(draftUnder({ edition, channel: 'office' })), w.as('clerk')));
    expect(row.terms?.steps).toEqual([
      { step: 'intake', due: '2018-09-03', dueAt: '2018-09-03T10:15' },
      { step: 'distribute', due: '2018-09-03', dueAt: '2018-09-03T10:45' },
      { step: 'prepare', due: '2018-09-05' },
      { step: 'sign', due: expect.any(String), dueAt: expect.any(String) },
      { step: 'send', due: expect.any(String) },
    ]);
    expect(currentStep(row, edition)?.step).toBe('distribute');
    w.setNow('2018-09-03T10:46');
    row = w.take(assignCase(row, { executor: w.staffOf('executor').id }, w.as('head')));
    expect(stepsOf(row, edition)[1]).toMatchObject({ step: 'distribute', doneAt: '2018-09-03T10:46', kept: false });
    row = w.take(confirmCompleteness(row, {}, w.as('executor')));
    expect(currentStep(row, edition)?.step).toBe('prepare');
  });
  it('Astana 2018 has no distribution by the head: the executor’s step runs at once', () => {
    const w = makeWorld('2018-09-03T10:00', { region: 'astana' });
    const edition = editionOf(w, 'visits-astana-2018');
    const row = w.take(registerApplication(draftToApplication(draftUnder({ edition, channel: 'office' })), w.as('clerk')));
    expect(row.edition).toBe(edition.id);
    expect(currentStep(row, edition)?.step).toBe('prepare');
  });
});
