import { kindOf } from '../../shared/cases/office.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { CodeAnswer } from '../../shared/wire/enrolment.ts';
import { RegionAddress } from '../../shared/wire/region-road.ts';
import type { WireRefusal } from '../../shared/wire/sync.ts';
import { askCode, askState, enrol, linkAfter } from './connect.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { ConnectRequest, SyncDesk } from './sync-desk.ts';
import { type LinkRecord, readLinkOf, writeLink } from './sync-records.ts';

const toRefusal = ({ code, params }: WireRefusal): Result<never, Refusal> => err({ code, ...(params && { params }) });

/** How this computer comes to a region, as commands of the desk; `after` is called when the link has changed. */
export function connecting(ports: DeskPorts, after: () => Promise<void>): Pick<SyncDesk, 'askCode' | 'connect' | 'askApproval' | 'forgetRefused'> {
  const { records, prover } = ports;
  /** What the person was shown for this code: only that region is enrolled at. */
  let shown: { readonly address: string; readonly code: string; readonly answer: CodeAnswer } | null = null;
  const ask = async (address: string, code: string): Promise<Result<CodeAnswer, Refusal>> => {
    if (!RegionAddress.safeParse(address).success) return err({ code: 'address-not-https' });
    if (!(await ports.setRegion(address))) return err({ code: 'store-write-failed' });
    const answered = await askCode(ports.openLine(address), code);
    if (!answered.ok) return toRefusal(answered.error);
    shown = { address, code, answer: answered.value };
    return answered;
  };
  return {
    askCode: ask,
    connect: async (request) => {
      const known = shown?.address === request.address && shown.code === request.code ? ok(shown.answer) : await ask(request.address, request.code);
      if (!known.ok) return known;
      const linked = await enrolHere(ports, request, known.value);
      if (!linked.ok) return linked;
      writeLink(records, linked.value);
      await after();
      return ok(undefined);
    },
    askApproval: async () => {
      const link = readLinkOf(records, prover.device);
      if (!link) return err({ code: 'device-unknown' });
      const answered = await askState(ports.openLine(link.address), prover, link);
      if (!answered.ok) return toRefusal(answered.error);
      writeLink(records, linkAfter(link, answered.value));
      await after();
      return ok(undefined);
    },
    forgetRefused: async () => {
      if (readLinkOf(records, prover.device)?.state !== 'refused') return;
      writeLink(records, null);
      await ports.setRegion(null);
      await after();
    },
  };
}

/** Enrols this computer for its office, or for the one that the code is for when there is none here yet. */
async function enrolHere(
  ports: DeskPorts,
  { address, code, computer }: ConnectRequest,
  { office: offered, region }: CodeAnswer,
): Promise<Result<LinkRecord, Refusal>> {
  const { prover, publicKey, app, earlier } = ports;
  const own = ports.office();
  const office = own
    ? { id: own.id, name: own.settings.name, kind: kindOf(own) }
    : offered && { id: offered.id, name: offered.name, kind: offered.kind };
  if (!office) return err({ code: 'office-not-open' });
  const request = {
    ...{ app, code, office, device: { id: prover.device, publicKey, name: computer } },
    ...(own && { mark: own.settings.mark }),
    ...(earlier.length > 0 && { earlier: [...earlier] }),
  };
  const answered = await enrol(ports.openLine(address), { request, prover, regionKey: region.publicKey });
  if (!answered.ok) return toRefusal(answered.error);
  const asked = {
    v: 1,
    address,
    computer,
    publicKey: region.publicKey,
    device: prover.device,
    office: office.id,
    since: prover.clock.now(),
  } as const;
  const { state, regionName: name, slot } = answered.value;
  return ok(linkAfter({ ...asked, state, name, slot, mark: null }, answered.value));
}
