import { describe, expect, it } from 'vitest';
import { answerComplaint } from '../../../shared/complaints/answer-complaint.ts';
import { complaintForecast } from '../../../shared/complaints/complaint-forecast.ts';
import { complaintDue, complaintHolder, isAtBody } from '../../../shared/complaints/complaint-holder.ts';
import { forwardComplaint } from '../../../shared/complaints/forward-complaint.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { assignedTo, makeComplaintWorld, noticed, registered } from '../../world/complaints.ts';

const START = '2026-11-16T10:00'; // Monday: five working days end on Monday 23.11, three on Thursday 19.11
const day = (text: string) => text as LocalDate;

describe('red before it is late', () => {
  const w = makeComplaintWorld(START);
  const row = registered(w);
  const { calendar } = w.world();
  it.each([
    ['2026-11-16', 'on-time', 5, null],
    ['2026-11-18', 'on-time', 3, null],
    ['2026-11-19', 'at-risk', 2, 'counts-as-refusal'],
    ['2026-11-21', 'at-risk', 1, 'counts-as-refusal'],
    ['2026-11-23', 'at-risk', 0, 'counts-as-refusal'],
    ['2026-11-24', 'late', -1, 'counts-as-refusal'],
  ])('on %s: %s, %i working days', (today, level, daysLeft, consequence) => {
    const forecast = complaintForecast(row, day(today), calendar);
    expect(forecast).toMatchObject({ level, consequence, noticeBy: '2026-11-18', clocks: [{ clock: 'answer', daysLeft }, { clock: 'forward' }] });
  });

  it('late on the weekend after a Friday, too', () => {
    const friday = makeComplaintWorld('2026-11-13T10:00');
    const late = complaintForecast(registered(friday), day('2026-11-21'), calendar);
    expect([late?.level, late?.clocks[0]?.daysLeft]).toEqual(['late', -1]);
  });

  it('after the notice on its last day the answer is on time on the last day', () => {
    const other = makeComplaintWorld('2026-11-16T10:00');
    const [first, second] = [assignedTo(other, registered(other)), assignedTo(other, registered(other))];
    other.setNow('2026-11-18T10:00');
    const told = noticed(other, first);
    expect(told.notice?.decisionFrom).toBe('2026-11-23');
    expect(complaintForecast(told, day('2026-11-20'), calendar)?.level).toBe('on-time');
    expect(complaintForecast(told, day('2026-11-23'), calendar)?.level).toBe('at-risk');
    other.setNow('2026-11-19T10:00');
    expect(complaintForecast(noticed(other, second), day('2026-11-19'), calendar)?.level).toBe('at-risk');
  });

  it('done when answered in time, late for ever when not; no threat of refusal after that', () => {
    const other = makeComplaintWorld(START);
    const [first, second] = [registered(other), registered(other)];
    other.setNow('2026-11-23T18:00');
    const kept = other.take(answerComplaint(first, { outcome: 'satisfied', text: 'x' }, other.as('head')));
    other.setNow('2026-11-24T09:00');
    const missed = other.take(answerComplaint(second, { outcome: 'satisfied', text: 'x' }, other.as('head')));
    expect(complaintForecast(kept, day('2026-12-24'), calendar)?.level).toBe('done');
    expect(complaintForecast(missed, day('2026-12-24'), calendar)?.level).toBe('late');
  });
});

describe('both clocks side by side', () => {
  const w = makeComplaintWorld(START);
  const row = registered(w, { addressee: 'authorised-body' });
  const { calendar } = w.world();
  it.each([
    ['2026-11-17', 'on-time'],
    ['2026-11-18', 'at-risk'],
    ['2026-11-19', 'at-risk'],
    ['2026-11-20', 'late'],
  ])('addressed above, on %s sending on is %s', (today, level) => {
    expect(complaintForecast(row, day(today), calendar)).toMatchObject({
      level,
      clocks: [
        { clock: 'forward', due: '2026-11-19' },
        { clock: 'answer', due: '2026-12-07', level: 'on-time' },
      ],
    });
    expect(complaintDue(row)).toBe('2026-11-19');
  });
  it('answered here all the same, the term of the answer is what counts', () => {
    const other = makeComplaintWorld(START);
    const asked = registered(other, { addressee: 'authorised-body' });
    other.setNow('2026-11-25T10:00');
    const answered = other.take(answerComplaint(asked, { outcome: 'satisfied', text: 'x' }, other.as('head')));
    expect(complaintForecast(answered, day('2026-12-24'), calendar)).toMatchObject({ level: 'done', clocks: [{ level: 'done' }, { level: 'late' }] });
  });
  it('sent on in time, the fifteen days are watched on', () => {
    const sent = w.take(forwardComplaint(row, { to: 'Басқарма', caseFile: false }, w.as('officer')));
    expect(complaintForecast(sent, day('2026-12-01'), calendar)).toMatchObject({ level: 'done', clocks: [{ level: 'done' }, { level: 'done' }] });
    expect([complaintDue(sent), complaintHolder(sent)]).toEqual(['2026-12-07', { role: 'complaints-officer' }]);
  });
  it('taken over by the body, its term is watched, and nobody here has to move until it has answered', () => {
    const sent = w.take(forwardComplaint(row, { to: 'Басқарма', caseFile: false }, w.as('officer')));
    const begun = { number: 'Ө1-7', receivedAt: sent.receivedAt, due: day('2026-12-09'), at: sent.receivedAt };
    const looking = { ...sent, review: { body: 'Басқарма', begun, answer: null } };
    expect([complaintDue(looking), complaintHolder(looking), isAtBody(looking)]).toEqual(['2026-12-09', null, true]);
    const answer = { number: 'Ө1-8', date: day('2026-12-01'), outcome: 'refused' as const, at: sent.receivedAt };
    const told = { ...sent, review: { body: 'Басқарма', begun, answer } };
    expect([complaintHolder(told), isAtBody(told)]).toEqual([{ role: 'complaints-officer' }, false]);
  });
});
