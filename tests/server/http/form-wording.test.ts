import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Office } from '../../../shared/cases/office.ts';
import { addDays } from '../../../shared/kernel/local-date.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { wholeWording, wordingPackage } from '../../world/wordings.ts';
import { type RegionKit, startRegion } from './region-kit.ts';
import { joinDevice, openOfficeOn, type OpenRegion, openRegion } from './region-story.ts';

let kit: RegionKit;
let region: OpenRegion;
beforeAll(async () => {
  kit = await startRegion();
  region = await openRegion(kit);
});
afterAll(() => kit.stop());

const { id: _id, number: _number, ...usual } = wordingPackage();
const today = () => dateOf(toLocal(kit.now()));
const making = (content: object = {}, effective: string = addDays(today(), 1)) => ({
  ...usual,
  effective,
  content: { ...usual.content, ...content },
});
const publish = (body: unknown, actor = region.head) => region.device.ask({ path: '/v1/region/packages', body, actor });

test('what the offices could not print, or would print anew otherwise than before, is not sent to them', async () => {
  const text = { kk: 'а', ru: 'а' };
  const refused: readonly (readonly [object, object])[] = [
    [making({}, today()), { code: 'package-too-early' }],
    [making({ form: 'passport' }), { code: 'form-wording-wrong', params: { key: 'passport' } }],
    [making({ texts: { 'ticket.title': text } }), { code: 'form-wording-wrong', params: { key: 'ticket.title' } }],
    [making({ texts: { 'permission.body': text } }), { code: 'form-wording-wrong', params: { key: 'permission.body' } }],
    [making({ source: 'official' }), { code: 'form-wording-wrong', params: { key: 'permission.docTitle' } }],
    [making({ texts: { 'permission.title': { kk: 'а' } } }), { code: 'request-unreadable' }],
    [making({ kind: 'form-picture' }), { code: 'request-unreadable' }],
  ];
  for (const [body, answer] of refused) expect(await publish(body)).toMatchObject({ status: 400, body: answer });
  expect(await publish(making(), region.inspector)).toMatchObject({ status: 403 });
  expect((await region.device.ask({ method: 'GET', path: '/v1/region/packages', actor: region.head })).body).toMatchObject({ packages: [] });
});

test('a wording comes, signed by the region, to every office, also to one that joins later', async () => {
  const here = await joinDevice(kit, region, { device: 'pc-p', office: 'office-p' });
  await openOfficeOn(here);
  await here.round();
  const sent = making({ source: 'official', texts: wholeWording('permission') });
  expect(await publish(sent)).toMatchObject({ status: 200, body: { number: 1 } });
  await joinDevice(kit, region, { device: 'pc-q', office: 'office-q' });
  for (const office of ['office-p', 'office-q']) {
    const [row] = await kit.deps.logs.read(office, (log) => log.rows([{ kind: 'office', id: office }]));
    expect((row?.row as Office).packages).toMatchObject([{ number: 1, ground: usual.ground, content: { form: 'permission', source: 'official' } }]);
  }
});
