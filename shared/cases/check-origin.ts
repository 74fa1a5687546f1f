import { parseLocalDateTime } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { kindOf } from './office.ts';
import { recordAt, textAt } from './read-candidate.ts';
import { nowOf } from './stamp.ts';
import type { World } from './world.ts';

/**
 * Where the application came from, against the kind of workplace: the counter of the State Corporation takes its own channel only; the office
 * takes that channel with the courier's package, and the portal's with its package. Times must follow one another and lie behind.
 * Codes: channel-not-here, via-required, via-unexpected, portal-package-required, date-in-future, times-order.
 */
export function checkOrigin(candidate: unknown, world: World): Refusal[] {
  const channel = textAt(candidate, 'channel');
  const via = recordAt(candidate, 'via') !== null;
  if (kindOf(world.office) === 'state-corporation') {
    if (channel !== 'state-corporation') return [{ code: 'channel-not-here', field: 'channel' }];
    return via
      ? [{ code: 'via-unexpected', field: 'via' }]
      : orderIssues(candidate, ['counter.arrivedAt', 'counter.calledAt', 'counter.finishedAt'], world);
  }
  if (channel === 'portal')
    return recordAt(candidate, 'portal') ? orderIssues(candidate, ['portal.sentAt'], world) : [{ code: 'portal-package-required', field: 'channel' }];
  if (channel !== 'state-corporation') return via ? [{ code: 'via-unexpected', field: 'via' }] : [];
  return via ? orderIssues(candidate, ['via.acceptedAt', 'via.deliveredAt'], world) : [{ code: 'via-required', field: 'via' }];
}

function orderIssues(candidate: unknown, paths: readonly string[], world: World): Refusal[] {
  const now = nowOf(world);
  const issues: Refusal[] = [];
  let before = '';
  for (const field of paths) {
    const at = parseLocalDateTime(textAt(candidate, field));
    if (!at) continue;
    if (at > now) issues.push({ code: 'date-in-future', field });
    else if (at < before) issues.push({ code: 'times-order', field });
    before = at;
  }
  return issues;
}
