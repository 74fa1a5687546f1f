import type { BodyComplaint, ComplaintLine } from '../../../shared/wire/region-view.ts';

/** The clocks that bind now: the office's until it has sent the complaint; none while it waits here, for the term runs from the receipt; then the body's own. */
export function bindingClocks({ atBody, ...row }: BodyComplaint): ComplaintLine {
  if (atBody.kind === 'at-office') return row;
  const none = { ...row, noticeBy: null, forwardDue: null };
  if (atBody.kind === 'waiting') return { ...none, due: null, level: null, countsAsRefusal: false };
  const { due, level, outcome } = atBody;
  return { ...none, due, level, outcome, countsAsRefusal: level === 'late' };
}
