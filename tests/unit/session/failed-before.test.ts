import { expect, test } from 'vitest';
import { failedBefore, toldBy } from '../../../renderer/app/session/failed-before.ts';
import type { FailedAttempts } from '../../../renderer/vault/attempt-book.ts';
import type { AttemptNote } from '../../../renderer/vault/attempts.ts';
import { instantAt, makeWorld } from '../../world/make-world.ts';

const note = (local: string, kind: AttemptNote['kind'] = 'failed'): AttemptNote => ({ at: instantAt(local), kind });
const FAILED: readonly FailedAttempts[] = [
  { account: 'clerk', notes: [note('2026-11-16T09:40'), note('2026-11-16T09:41', 'barred')] },
  { account: 'head', notes: [note('2026-11-15T20:00')] },
  { account: 'recovery', notes: [note('2026-11-16T08:05'), note('2026-11-16T08:06', 'clock-back')] },
];

test('a person tells the failures at the own account and at the code of the office, by the office’s clock; those of others wait for them', () => {
  const { office } = makeWorld().world();
  const told = toldBy('clerk', FAILED);
  expect(told.map(({ account }) => account)).toEqual(['clerk', 'recovery']);
  expect(failedBefore(told, office)).toEqual({ failed: 3, firstFailed: '2026-11-16T08:05' });
});

test('nothing failed: nothing is told', () => {
  expect(failedBefore(toldBy('newcomer', []), makeWorld().world().office)).toEqual({ failed: 0 });
});
