import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { EnrolmentRequest } from '../../shared/wire/enrolment.ts';
import type { SyncRefusalCode } from '../../shared/wire/sync.ts';
import type { CodeRecord, DeviceRecord, EnrolledOffice } from '../db/device-book.ts';
import { approve } from './decide-device.ts';
import type { Enrolling } from './enrolling.ts';
import { findCode } from './find-code.ts';
import { isFreeToClaim, RESERVED } from './free-to-claim.ts';

type Asked = { readonly request: EnrolmentRequest; readonly address: string };

/**
 * A computer asks to belong to an office: uses its code up and waits for another person's approval; the first computer of the region itself is let in at once. Asked again with the same
 * key (the answer was lost) it is told how it stands. With it come its earlier devices. Refuses code-wrong, too-many-requests, not-allowed (another office than the code's, an id
 * that is taken).
 */
export async function enrol({ request, address }: Asked, world: Enrolling): Promise<Result<DeviceRecord, SyncRefusalCode>> {
  const { device, office } = request;
  const before = await world.devices.find(device.id);
  if (before) return before.publicKey === device.publicKey && before.office === office.id ? ok(before) : err('not-allowed');
  if (RESERVED.has(office.id) || !(await isFreeToClaim({ ...device, office: office.id, earlier: request.earlier ?? [] }, world)))
    return err('not-allowed');
  const code = await findCode(request.code, address, world);
  if (!code.ok) return code;
  const place = await placeOf(request, code.value, world);
  if (!place) return err('not-allowed');
  if (!(await keep(request, { code: code.value, place, world }))) return err('code-wrong');
  const kept = await world.devices.find(device.id);
  if (!kept) return err('region-failed');
  return code.value.own ? approve(kept, { by: null, world }) : ok(kept);
}

/** The office that the computer joins: the one of the code, or a new one that the region does not have yet. */
async function placeOf({ office }: EnrolmentRequest, code: CodeRecord, { devices }: Enrolling): Promise<EnrolledOffice | null> {
  const known = await devices.office(office.id);
  if (code.office === null) return known ? null : { ...office, own: code.own };
  return code.office === office.id ? known : null;
}

type Keeping = { readonly code: CodeRecord; readonly place: EnrolledOffice; readonly world: Enrolling };

const keep = ({ device, app, mark, earlier }: EnrolmentRequest, { code, place, world: { devices, clock } }: Keeping): Promise<boolean> =>
  devices.enrol({
    codeHash: code.hash,
    office: place,
    device: {
      device: device.id,
      office: place.id,
      publicKey: device.publicKey,
      name: device.name,
      app,
      wished: mark ?? null,
      askedAt: clock.now(),
      ...(earlier && { earlier }),
    },
  });
