import { describe, expect, it } from 'vitest';
import { recordRegisterPrint } from '../../../shared/cases/record-register-print.ts';
import { makeWorld } from '../../world/make-world.ts';

const PRINT = { form: 'incoming-journal', lang: 'kk', copies: 2 };

describe('a register on paper', () => {
  const w = makeWorld();
  it('is an act of the office: who, which, in which language, how many', () => {
    const done = recordRegisterPrint(PRINT, w.as('clerk'));
    expect(done).toMatchObject({ ok: true, value: [{ type: 'register-printed', by: w.staffOf('clerk').id, ...PRINT }] });
  });
  it.each([
    ['copies-number', { ...PRINT, copies: 21 }],
    ['form-unknown', { ...PRINT, form: '../journal' }],
  ])('%s is refused', (code, input) => expect(recordRegisterPrint(input, w.as('clerk'))).toMatchObject({ ok: false, error: [{ code }] }));
});
