import { expect, it } from 'vitest';
import { KEYS, REGION } from './offices.ts';

it('of more signatures than wait beside the main thread at once each gets its own answer', async () => {
  const hashes = await Promise.all(Array.from({ length: 1200 }, (_, index) => KEYS.sha256(String(index))));
  const signatures = await Promise.all(hashes.map((hash) => REGION.sign(hash)));
  const isTaken = (index: number) => (index % 7 === 0 ? 1 : index);
  const asked = hashes.map((hash, index) => KEYS.verifyBy(hash, signatures[isTaken(index)] ?? '', index % 11 === 0 ? 'no key' : REGION.publicKey));
  expect(await Promise.all(asked)).toEqual(hashes.map((_, index) => isTaken(index) === index && index % 11 !== 0));
});
