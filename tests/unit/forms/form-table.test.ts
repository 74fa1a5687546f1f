import { describe, expect, it } from 'vitest';
import { CASE_STATES, type Case } from '../../../shared/cases/case.ts';
import { CASE_FORMS, FORMS, formOf, printableForms, REGISTER_FORMS } from '../../../shared/forms/form-table.ts';
import { REGISTERS } from '../../../shared/forms/register-table.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import type { Role } from '../../../shared/roles/roles.ts';
import { ROLES_AT, WORKPLACE_KINDS, type WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { SAMPLES } from '../../forms/all-samples.ts';
import { CASES } from '../../forms/sample-case.ts';
import { SERVICE_CASES } from '../../forms/service-cases.ts';

const { editions } = loadCatalogue();
function printable(current: Case, role: Role, kind: WorkplaceKind = 'office'): readonly string[] {
  const edition = editions.find(({ id }) => id === current.edition);
  if (!edition) throw new Error(current.edition);
  return printableForms(current, edition, { role, kind });
}

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
  ] as const)('%s case of visits, %s', (sample, role, forms) => {
    expect(printable(CASES[sample], role)).toEqual(forms);
  });

  it.each([
    ['guardianshipGranted', ['guardianship-order', 'certificate-reminder']],
    ['guardianshipRefused', ['preliminary-notice', 'service-refusal']],
    ['patronageGranted', ['patronage-notice', 'money-decision', 'certificate-reminder']],
    ['fosterGranted', ['foster-notice', 'money-decision', 'certificate-reminder']],
    ['opinionGranted', ['conversation-minutes', 'opinion-decision']],
    ['guestGranted', ['guest-family-decision']],
  ] as const)('%s: what the edition names as its result', (sample, forms) => {
    expect(printable(SERVICE_CASES[sample], 'head')).toEqual(['application', 'ticket', ...forms, 'control-card']);
  });

  it.each([
    ['guardianshipAtCounter', ['application', 'acceptance-receipt', 'control-card']],
    ['guardianshipNotTaken', ['application', 'acceptance-refusal', 'control-card']],
    ['guardianshipSent', ['application', 'acceptance-receipt', 'control-card']],
  ] as const)('%s at the State Corporation', (sample, forms) => {
    expect(printable(SERVICE_CASES[sample], 'operator', 'state-corporation')).toEqual(forms);
    expect(printable(SERVICE_CASES[sample], 'operator')).not.toContain('acceptance-receipt');
  });
});

describe('the tables', () => {
  it('know every form, and every state can print its card', () => {
    expect(Object.keys(FORMS).sort()).toEqual([...CASE_FORMS].sort());
    expect(Object.keys(REGISTERS).sort()).toEqual([...REGISTER_FORMS].sort());
    for (const state of CASE_STATES) expect(CASE_FORMS.some((id) => FORMS[id].states.includes(state))).toBe(true);
  });

  it('name only people who work where the form is printed', () => {
    for (const { at, who } of [...Object.values(FORMS), ...Object.values(REGISTERS)])
      for (const kind of WORKPLACE_KINDS) if (at.includes(kind)) expect(who.some((role) => ROLES_AT[kind].includes(role))).toBe(true);
  });

  it('have a builder for every form of every edition, printed in both languages among the samples', () => {
    const printed = new Set(SAMPLES.map(({ document }) => `${document.form}.${document.lang}`));
    for (const edition of editions)
      for (const { id } of edition.forms) {
        expect(REGISTER_FORMS.some((register) => register === id) || formOf(id).build).toBeTruthy();
        expect([...printed]).toEqual(expect.arrayContaining([`${id}.kk`, `${id}.ru`]));
      }
  });
});
