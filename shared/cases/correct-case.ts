import { z } from 'zod';
import { dateOf } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { requiredLine } from '../people/person.ts';
import { checkIin } from '../people/iin.ts';
import { normalisePhone } from '../people/phone.ts';
import { candidateWith, isCorrectable, valueText } from './application-path.ts';
import type { Application, Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct, SIGNED_STATES } from './case-workflow.ts';
import { checkApplicationOn } from './check-application.ts';
import { filedAtOf } from './filing.ts';
import { parseInput } from './parse-input.ts';
import { valueAt } from './read-candidate.ts';
import { incomplete } from './register-application.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = z.strictObject({ path: z.string(), value: z.json(), reason: requiredLine(1000) });
type Input = z.infer<typeof Input>;

/**
 * Puts a slip right by a new fact: what stood before stays readable. The whole application is checked again as of the day of intake;
 * what was wrong before is not held against the correction, what it would break is. After signing only the head corrects, and the fact says so.
 * Errors: path-not-correctable, nothing-changed, required (reason), issues of checkApplication, documents-expired; head-corrects-signed, wrong-role.
 */
export function correctCase(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('correct', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { path, reason } = parsed.value;
  if (!isCorrectable(path) || !isReachable(current.application, path)) return err([{ code: 'path-not-correctable', field: path }]);
  const changes = [{ path, value: normalised(path, parsed.value.value) }, ...carriedByIin(current, parsed.value)];
  const corrected = recheck(current, changes, world);
  if (!corrected.ok) return corrected;
  const afterSigning = SIGNED_STATES.includes(current.state) ? ({ afterSigning: true } as const) : {};
  const corrections = changes
    .map((change) => correction(current.application, corrected.value, change.path))
    .filter(({ before, after }) => before !== after);
  if (corrections.length === 0) return err([{ code: 'nothing-changed', field: path }]);
  return ok(corrections.map((each) => ({ type: 'case-corrected', ...stampOf(current.id, world), ...each, reason, ...afterSigning })));
}

type Change = { readonly path: string; readonly value: Input['value'] };

// A wrong IIN brought a wrong birth date and sex with it: they are put right together, each as a fact of its own.
function carriedByIin(current: Case, { path, value }: Input): Change[] {
  const iin = path.startsWith('representative') || !path.endsWith('.iin') ? null : checkIin(valueText(value), dateOf(filedAtOf(current)));
  if (!iin?.ok || !iin.value.birthDate || !iin.value.sex) return [];
  const person = path.slice(0, -'.iin'.length);
  const sex = valueAt(current.application, `${person}.sex`) === undefined ? [] : [{ path: `${person}.sex`, value: iin.value.sex }];
  return [{ path: `${person}.birthDate`, value: iin.value.birthDate }, ...sex];
}

type Corrected = Pick<Extract<CaseFact, { type: 'case-corrected' }>, 'path' | 'before' | 'after' | 'value'>;

function correction(application: Application, corrected: Application, path: string): Corrected {
  // A child taken out of the list leaves its place to the next one: the value is what was asked for, not what stands there now.
  const now = isShorter(application, corrected) ? null : z.json().parse(valueAt(corrected, path) ?? null);
  return { path, before: valueText(valueAt(application, path)), after: valueText(now), value: now };
}

const isShorter = (before: Application, after: Application): boolean => after.children.length < before.children.length;

// A new child may be added at the end of the list; a line of the checklist is never added.
function isReachable(application: Application, path: string): boolean {
  const [list, index, field] = path.split('.');
  if (list === 'children') return Number(index) < application.children.length + (field === undefined ? 1 : 0);
  return list !== 'documents' || Number(index) < application.documents.length;
}

function normalised(path: string, value: Input['value']): Input['value'] {
  if (path !== 'applicant.phone' || typeof value !== 'string' || value === '') return value;
  const phone = normalisePhone(value);
  return phone.ok ? phone.value : value;
}

function recheck(current: Case, changes: readonly Change[], world: World): Result<Application, readonly Refusal[]> {
  const day = dateOf(filedAtOf(current));
  const before = checkApplicationOn(current.application, world, day);
  const candidate = changes.reduce<unknown>((changed, { path, value }) => candidateWith(changed, path, value), current.application);
  const check = checkApplicationOn(candidate, world, day);
  const known = new Set(before.issues.map(({ code, field }) => `${code}|${field ?? ''}`));
  const expired = check.expired.filter((id) => !before.expired.includes(id));
  const issues = [...check.issues.filter(({ code, field }) => !known.has(`${code}|${field ?? ''}`)), ...incomplete({ missing: [], expired })];
  return issues.length === 0 && check.application ? ok(check.application) : err(issues.length > 0 ? issues : [{ code: 'invalid-value' }]);
}
