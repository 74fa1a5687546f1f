import { describe, expect, it } from 'vitest';
import { CASE_STATES } from '../../../shared/cases/case.ts';
import { CASE_FORMS, FORM_IDS, FORMS, printableForms } from '../../../shared/forms/form-table.ts';
import { CASES } from '../../forms/sample-case.ts';

describe('which form may be printed when', () => {
  it.each([
    ['registered', 'clerk', ['application', 'ticket', 'control-card']],
    ['notAccepted', 'clerk', ['application', 'acceptance-refusal', 'control-card']],
    ['drafted', 'executor', ['application', 'ticket', 'permission', 'control-card']],
    ['permitted', 'clerk', ['application', 'ticket', 'permission', 'control-card']],
    ['noticed', 'executor', ['application', 'ticket', 'preliminary-notice', 'service-refusal', 'control-card']],
    ['noticed', 'clerk', ['application', 'ticket', 'service-refusal', 'control-card']],
    ['refused', 'head', ['application', 'ticket', 'preliminary-notice', 'service-refusal', 'control-card']],
    ['registered', 'inspector', []],
  ] as const)('%s case, %s', (sample, role, forms) => {
    expect(printableForms(CASES[sample], role)).toEqual(forms);
  });

  it('knows every form, and every state can print its card', () => {
    expect(Object.keys(FORMS).sort()).toEqual([...FORM_IDS].sort());
    for (const state of CASE_STATES) expect(CASE_FORMS.some((id) => FORMS[id].states.includes(state))).toBe(true);
  });
});
