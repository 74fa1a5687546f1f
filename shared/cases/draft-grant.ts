import { z } from 'zod';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { holdsWhen } from '../law/documents-for.ts';
import { editionById } from '../law/edition-for.ts';
import { line } from '../people/person.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { checkFields } from './check-fields.ts';
import { parseInput } from './parse-input.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = z.record(z.string(), line(4000));

/**
 * The executor drafts the positive result: what it says, by the ids of the edition's result fields (for the visits: place, days and hours,
 * conditions). Fields that are left empty are not kept. Errors: required, date-impossible, number-shape, unknown-field by the id of the field;
 * conversation-first; wrong-state, wrong-role, not-your-case.
 */
export function draftGrant(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('draft-grant', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { answers } = current.application;
  const asked = editionById(world.catalogue, current.edition)?.resultFields.filter(({ when }) => holdsWhen(when, answers)) ?? [];
  const said = Object.entries(parsed.value).filter(([, text]) => text !== '');
  const unknown = said.filter(([id]) => !asked.some((field) => field.id === id)).map(([id]) => ({ code: 'unknown-field', field: id }));
  const issues = [...checkFields(parsed.value, '', asked), ...unknown];
  if (issues.length > 0) return err(issues);
  return ok([{ type: 'grant-drafted', ...stampOf(current.id, world), draft: { kind: 'grant', fields: Object.fromEntries(said) } }]);
}
