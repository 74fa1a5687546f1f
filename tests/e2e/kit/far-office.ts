import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import { openOfficeOn, writeFacts } from '../../server/http/region-story.ts';
import type { TestDevice } from '../../server/http/test-device.ts';
import { sampleIntake } from '../../world/complaints.ts';
import { acceptanceRefusedCase, closedCase, registeredCase } from '../../world/stories.ts';

const NAME = { kk: 'Алыс ауданының білім бөлімі', ru: 'Отдел образования Дальнего района' };

/** An office that was let in opens, works for a while and sends what it did: cases in three states, a complaint to the authorised body, one to the office itself. */
export async function workFarAway(device: TestDevice): Promise<void> {
  const world = await openOfficeOn(device, { name: NAME, mark: 'Д1' });
  for (const story of [registeredCase, closedCase, acceptanceRefusedCase]) story(world);
  for (const addressee of ['authorised-body', 'office'])
    world.take(registerComplaint({ intake: sampleIntake({ addressee }) }, { ...world.as('clerk'), subject: null }));
  await writeFacts(device, world, 1);
  const told = await device.round();
  if (told.status !== 200) throw new Error(`the region refused the round: ${told.status}`);
}
