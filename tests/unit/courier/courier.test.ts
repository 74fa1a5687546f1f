import { describe, expect, it } from 'vitest';
import { EMPTY_HAND_OUT, receiverOf } from '../../../renderer/features/courier/hand-out.ts';
import { courierDay, packagesOf } from '../../../renderer/features/courier/packages-of.ts';
import { providerTerm } from '../../../renderer/features/courier/provider-term.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { deliverPackage } from '../../../shared/cases/deliver-package.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { sendPackage } from '../../../shared/cases/send-package.ts';
import { makeCounterWorld } from '../../world/make-world.ts';
import { sampleDraft } from '../../world/sample-draft.ts';

const taken = () => {
  const office = makeCounterWorld('2026-10-22T10:00');
  const register = () => office.take(registerApplication(draftToApplication(sampleDraft({ channel: 'state-corporation' })), office.world()));
  return { office, first: register(), second: register() };
};

describe("the courier's packages", () => {
  it('hold their cases, the earliest last day and, once it is there, the signature', () => {
    const { office, first, second } = taken();
    expect(courierDay(first, office.world().catalogue)).toBe('2026-10-23');
    office.take(sendPackage([first, second], {}, office.world()));
    const sent = packagesOf([...office.cases().values()]);
    expect(sent).toMatchObject([{ due: '2026-10-23', delivered: null, sentAt: '2026-10-22T10:00' }]);
    expect(sent[0]?.cases.map(({ id }) => id)).toEqual([first.id, second.id]);
    office.setNow('2026-10-23T11:00');
    office.take(deliverPackage(sent[0]!.cases, { receivedBy: 'Сейітова А. Б.' }, office.world()));
    const [delivered] = packagesOf([...office.cases().values()]);
    expect(delivered?.delivered).toEqual({ at: '2026-10-23T11:00', receivedBy: 'Сейітова А. Б.' });
  });

  it("start the provider's clock beside the applicant's, over a day off that was moved", () => {
    const { office, first } = taken();
    expect(providerTerm(first, office.world())).toBeNull();
    const [sent] = packagesOf([office.take(sendPackage([first], {}, office.world()))]);
    office.setNow('2026-10-23T11:00');
    const there = office.take(deliverPackage(sent!.cases, { receivedBy: 'Сейітова А. Б.' }, office.world()));
    expect(there.terms?.due).toBe('2026-10-30');
    expect(providerTerm(there, office.world())?.due).toBe('2026-11-02');
  });
});

describe('handing a result over', () => {
  const typed = {
    ...EMPTY_HAND_OUT,
    receipt: ' Қ-1 ',
    documentNumber: '1',
    surname: 'Ким',
    name: 'А',
    iin: '900101 399 998',
    powerNumber: '5',
    powerDate: '2026-01-01',
    powerNotary: 'Н',
  };

  it('names the receipt only where it is asked for and nobody else for the applicant', () => {
    expect(receiverOf(typed, { asksReceipt: true, named: false })).toEqual({
      who: 'applicant',
      receipt: ' Қ-1 ',
      document: { document: 'id-card', number: '1' },
    });
    expect(receiverOf(typed, { asksReceipt: false, named: false })).not.toHaveProperty('receipt');
  });

  it('brings the power of attorney of someone whom the application does not name', () => {
    const stranger = receiverOf({ ...typed, who: 'representative' }, { asksReceipt: false, named: false });
    expect(stranger).toMatchObject({
      representative: { surname: 'Ким', iin: '900101399998', powerOfAttorney: { number: '5', date: '2026-01-01', notary: 'Н' } },
    });
    expect(receiverOf({ ...typed, who: 'representative' }, { asksReceipt: false, named: true })).not.toHaveProperty('representative');
  });
});
