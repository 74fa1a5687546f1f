import pg from 'pg';
import { makeWorld } from '../../world/make-world.ts';
import { sampleDraft } from '../../world/sample-draft.ts';
import { registeredCase } from '../../world/stories.ts';
import { startRegion } from '../http/region-kit.ts';
import { joinDevice, openRegion, writeFacts } from '../http/region-story.ts';
import type { TestDevice } from '../http/test-device.ts';

/** A word that stands in the data of the victim alone, in every case and in the office itself. */
export const MARK = 'Құпияжанова';

async function fill(device: TestDevice, surname: string) {
  const world = makeWorld();
  const [opened] = world.facts();
  if (opened?.type !== 'office-opened') throw new Error('a world begins with its office');
  const settings = { ...opened.settings, address: { kk: surname, ru: surname } };
  const first = opened.staff[0];
  await device.write([{ ...opened, office: device.office, settings }], { staff: first?.id ?? '', role: 'clerk' });
  for (let count = 0; count < 5; count += 1) {
    const draft = sampleDraft();
    registeredCase(world, { ...draft, applicant: { ...draft.applicant, surname } });
  }
  await writeFacts(device, world, 1);
  const entries = [...device.outbox()];
  const told = await device.round();
  if (told.status !== 200) throw new Error('an office could not be filled');
  return { device, world, entries };
}

/** What is asked here is who sees what, a hundred thousand times: the disk need not be waited for. */
async function withoutWaiting(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('alter system set synchronous_commit = off');
  await client.query('select pg_reload_conf()');
  await client.end();
}

export type AttackedRegion = Awaited<ReturnType<typeof startAttacked>>;

/** A region with an attacker's office and a victim's, each with cases and a computer that is let in. */
export async function startAttacked() {
  const kit = await startRegion();
  await withoutWaiting(kit.cluster.ownerUrl);
  const region = await openRegion(kit);
  const attacker = await fill(await joinDevice(kit, region, { device: 'pc-attacker', office: 'office-attacker' }), 'Ашықова');
  const victim = await fill(await joinDevice(kit, region, { device: 'pc-victim', office: 'office-victim' }), MARK);
  return { kit, region, attacker, victim };
}
