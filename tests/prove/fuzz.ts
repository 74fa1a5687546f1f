import { fuzzRegion } from '../server/attack/fuzz-region.ts';
import { exactly, type Figure, told } from './kit/figures.ts';

const SEED = 20261121;

/** Payloads over all addresses of the region's server: good ones, changed ones, broken ones, under good proofs and bent ones. */
export async function prove(payloads: number): Promise<readonly Figure[]> {
  const { sent, failed, first, crashed, foreign, prototype, kept, byStatus } = await fuzzRegion(payloads, SEED);
  return [
    told('payloads over all addresses, seed', `${sent}, ${SEED}`),
    exactly('answers of 500 and above', 0, failed),
    exactly('promises that broke', 0, crashed),
    exactly('refusals not in the words of the protocol', 0, foreign),
    exactly('changes of Object.prototype', 0, prototype ? 0 : 1),
    told(
      'answers by status',
      Object.entries(byStatus)
        .map(([status, count]) => `${status}: ${count}`)
        .join(' '),
    ),
    ...(first === null ? [] : [told('the first failure', first)]),
    ...(kept === null ? [] : [told('the log of PostgreSQL', kept)]),
  ];
}
