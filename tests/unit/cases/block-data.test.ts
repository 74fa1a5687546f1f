import { describe, expect, it } from 'vitest';
import { blockData } from '../../../shared/cases/block-data.ts';
import { correctCase } from '../../../shared/cases/correct-case.ts';
import { confirmCompleteness } from '../../../shared/cases/confirm-completeness.ts';
import { refuseOpenFile } from '../../../shared/cases/refuse-open-file.ts';
import { recordPrint } from '../../../shared/cases/record-print.ts';
import { unblockData } from '../../../shared/cases/unblock-data.ts';
import { CASE_STATES } from '../../../shared/cases/case.ts';
import { WORKFLOWS } from '../../../shared/cases/case-workflow.ts';
import { ROLES } from '../../../shared/roles/roles.ts';
import { makeWorld } from '../../world/make-world.ts';
import { assignedCase } from '../../world/stories.ts';

const codes = (decided: { ok: boolean; error?: readonly { code: string; field?: string }[] }) =>
  decided.ok ? 'done' : decided.error?.map(({ code, field }) => `${field ?? ''}: ${code}`);
const REQUEST = { requestedBy: 'Өтініш беруші, 3-вх хат', reason: 'Мекенжайы дұрыс емес деп санайды' };
const PRINT = { form: 'control-card', lang: 'kk', copies: 1 };
const CORRECTION = { path: 'note', value: 'ескерту', reason: 'Нақтылау' };

describe('blocking of data at request', () => {
  it('stops prints and corrections by all but the head, and no term of the law', () => {
    const w = makeWorld();
    const before = assignedCase(w);
    const blocked = w.take(blockData(before, REQUEST, w.as('clerk')));
    expect(blocked.blocked).toEqual({ at: '2026-11-16T10:15', by: w.staffOf('clerk').id, ...REQUEST });
    expect(blocked.terms).toEqual(before.terms);
    for (const person of ['clerk', 'executor'] as const) {
      expect(codes(recordPrint(blocked, PRINT, w.as(person)))).toEqual([': data-blocked']);
      expect(codes(correctCase(blocked, CORRECTION, w.as(person)))).toEqual([': data-blocked']);
    }
    expect(codes(recordPrint(blocked, PRINT, w.as('head')))).toBe('done');
    expect(codes(correctCase(blocked, CORRECTION, w.as('head')))).toBe('done');
    expect(w.take(confirmCompleteness(blocked, {}, w.as('executor'))).state).toBe('checked');
  });

  it('keeps the files of the case from all but the head', () => {
    const w = makeWorld();
    const row = assignedCase(w);
    const blocked = w.take(blockData(row, REQUEST, w.as('clerk')));
    for (const role of ROLES) {
      expect(refuseOpenFile(row, w.as('clerk'))).toBeNull();
      const refused = refuseOpenFile(blocked, { actor: { staff: 'somebody', role } });
      expect([role, refused]).toEqual([role, role === 'head' ? null : { code: 'file-blocked' }]);
    }
  });

  it('is settled by the head alone, and then everything is as before', () => {
    const w = makeWorld();
    const before = assignedCase(w);
    const blocked = w.take(blockData(before, REQUEST, w.as('head')));
    expect(codes(unblockData(blocked, { reason: 'Түзетілді' }, w.as('clerk')))).toEqual([': wrong-role']);
    expect(codes(unblockData(blocked, { reason: ' ' }, w.as('head')))).toEqual(['reason: required']);
    const freed = w.take(unblockData(blocked, { reason: 'Түзетілді' }, w.as('head')));
    expect(freed).toEqual(before);
    expect(codes(recordPrint(freed, PRINT, w.as('clerk')))).toBe('done');
  });

  it.each([
    ['twice', REQUEST, [': already-blocked'], true],
    ['by nobody', { ...REQUEST, requestedBy: '' }, ['requestedBy: required'], false],
    ['without a reason', { ...REQUEST, reason: '' }, ['reason: required'], false],
  ])('is refused %s', (_, input, refusals, already) => {
    const w = makeWorld();
    const row = assignedCase(w);
    expect(codes(blockData(already ? w.take(blockData(row, REQUEST, w.as('clerk'))) : row, input, w.as('clerk')))).toEqual(refusals);
  });

  it('is not freed when it was not blocked, nor blocked by an executor', () => {
    const w = makeWorld();
    const row = assignedCase(w);
    expect(codes(unblockData(row, { reason: 'Түзетілді' }, w.as('head')))).toEqual([': not-blocked']);
    expect(codes(blockData(row, REQUEST, w.as('executor')))).toEqual([': wrong-role']);
  });

  it('is possible in every state that a case has at its workplace', () => {
    const at = (kind: keyof typeof WORKFLOWS) => CASE_STATES.filter((state) => 'block-data' in WORKFLOWS[kind][state]);
    expect(new Set([...at('office'), ...at('state-corporation')])).toEqual(new Set(CASE_STATES));
  });
});
