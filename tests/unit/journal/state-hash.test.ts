import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NOTHING_FOLDED } from '../../../shared/journal/fold.ts';
import { stateHash } from '../../../shared/journal/state-hash.ts';
import { makeComplaintWorld, registered } from '../../world/complaints.ts';
import { registeredCase, signedCase } from '../../world/stories.ts';

const sha256 = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));

function folded() {
  const w = makeComplaintWorld();
  registered(w);
  registeredCase(w.ground);
  signedCase(w.ground);
  return { cases: w.cases(), complaints: w.complaints(), office: w.world().office };
}

describe('the hash of a state', () => {
  it('is the same whatever the order in which rows came', async () => {
    const state = folded();
    const turned = { ...state, cases: new Map([...state.cases].reverse()) };
    expect(await stateHash(turned, sha256)).toBe(await stateHash(state, sha256));
  });

  it('moves with every row: a case, a complaint, the office, one that is missing', async () => {
    const state = folded();
    const [[id, row] = ['', undefined]] = state.cases;
    const [[complaint, told] = ['', undefined]] = state.complaints;
    if (!row || !told) throw new Error('nothing was registered');
    const others = [
      { ...state, cases: new Map(state.cases).set(id, { ...row, state: 'closed' as const }) },
      { ...state, cases: new Map([...state.cases].slice(1)) },
      { ...state, complaints: new Map(state.complaints).set(complaint, { ...told, state: 'closed' as const }) },
      { ...state, office: { ...state.office, practice: true } },
      NOTHING_FOLDED,
    ];
    const hashes = await Promise.all([state, ...others].map((one) => stateHash(one, sha256)));
    expect(new Set(hashes).size).toBe(others.length + 1);
  });
});
