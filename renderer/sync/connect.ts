import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { DEVICE_ROUTES } from '../../shared/wire/device-routes.ts';
import { CodeAnswer, EnrolmentAnswer, type EnrolmentRequest } from '../../shared/wire/enrolment.ts';
import { PROTOCOL, type WireRefusal } from '../../shared/wire/sync.ts';
import type { Prover } from './prove.ts';
import type { LinkRecord } from './sync-records.ts';
import { refusedHere } from './sync-ports.ts';
import type { Line } from './transport.ts';

/** What answers is no region: another server, or one that speaks otherwise. */
const stranger = refusedHere({ code: 'not-a-region' }, 'never');

/** What a code is for; uses nothing up. Refuses not-a-region and what the region and the way there refuse. */
export async function askCode(line: Line, code: string): Promise<Result<CodeAnswer, WireRefusal>> {
  const answered = await line.post(DEVICE_ROUTES.code, { protocol: PROTOCOL, code }, { prover: null });
  if (!answered.ok) return answered.error.code === 'answer-unreadable' ? stranger : answered;
  const parsed = parseSafely(CodeAnswer, answered.value.body);
  return parsed.success ? ok(parsed.data) : stranger;
}

type Enrolling = {
  readonly request: Omit<EnrolmentRequest, 'protocol'>;
  readonly prover: Prover;
  /** As the code's answer showed it to the person. */ readonly regionKey: string;
};

/** Shows the region this computer's key with the code. Refuses region-signature-wrong when another region answers than the one that was shown. */
export async function enrol(line: Line, { request, prover, regionKey }: Enrolling): Promise<Result<EnrolmentAnswer, WireRefusal>> {
  const answered = await line.post(DEVICE_ROUTES.enrol, { protocol: PROTOCOL, ...request }, { prover });
  return answered.ok ? readEnrolment(answered.value.body, { office: request.office.id, regionKey }) : answered;
}

/** Asks how it stands, until it is no longer waiting. */
export async function askState(
  line: Line,
  prover: Prover,
  { office, publicKey }: { readonly office: string; readonly publicKey: string },
): Promise<Result<EnrolmentAnswer, WireRefusal>> {
  const answered = await line.post(DEVICE_ROUTES['enrol-state'], {}, { prover });
  return answered.ok ? readEnrolment(answered.value.body, { office, regionKey: publicKey }) : answered;
}

function readEnrolment(
  body: unknown,
  { office, regionKey }: { readonly office: string; readonly regionKey: string },
): Result<EnrolmentAnswer, WireRefusal> {
  const parsed = parseSafely(EnrolmentAnswer, body);
  if (!parsed.success || parsed.data.office !== office) return stranger;
  return parsed.data.regionKey === regionKey ? ok(parsed.data) : err({ code: 'region-signature-wrong', retry: 'never' });
}

/** The record after an answer of the region; what it pinned at the beginning stays. */
export const linkAfter = (link: LinkRecord, { state, mark, regionName, slot, packetKey, own }: EnrolmentAnswer): LinkRecord => ({
  ...link,
  state,
  mark: mark ?? link.mark,
  name: regionName,
  slot,
  ...(packetKey !== undefined && { packetKey }),
  ...(own !== undefined && { own }),
});
