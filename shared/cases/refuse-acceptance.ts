import { z } from 'zod';
import { yearOf } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { documentsFor } from '../law/documents-for.ts';
import { editionById } from '../law/edition-for.ts';
import { line } from '../people/person.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { refuseActor } from './check-actor.ts';
import { checkApplication } from './check-application.ts';
import { nextNumber } from './numbering.ts';
import { parseInput } from './parse-input.ts';
import { stampOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

/** What a refusal to accept does not ask for: the person leaves with a receipt whether or not they agreed and showed a document. */
const NOT_ASKED = ['consent-required', 'identity-required'];

/**
 * Refuses acceptance at the counter (Rules 2020 p. 5, 8): what is missing or expired is found by the check, never typed. Numbered in its own journal.
 * Errors: package-complete when nothing is missing or expired; issues of the check (who applies, for which child); wrong-role.
 */
export function refuseAcceptance(candidate: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const byActor = refuseActor('refuse-acceptance', world);
  if (byActor) return err([byActor]);
  const check = checkApplication(candidate, world);
  const issues = check.issues.filter(({ code }) => !NOT_ASKED.includes(code));
  const { application, edition, missing, expired } = check;
  if (issues.length > 0 || !application || !edition) return err(issues.length > 0 ? issues : [{ code: 'invalid-value' }]);
  if (missing.length + expired.length === 0) return err([{ code: 'package-complete' }]);
  const number = nextNumber(world.office, 'acceptance-refusal', yearOf(todayOf(world)));
  const note = application.note === undefined ? {} : { note: application.note };
  return ok([
    {
      type: 'acceptance-refused',
      ...stampOf(world.ids.next(), world),
      intake: { number, edition: edition.id, application },
      missing: [...missing],
      expired: [...expired],
      ...note,
    },
  ]);
}

const Input = z.strictObject({ missing: z.array(z.string()), expired: z.array(z.string()), note: line(2000).optional() });

/**
 * Refuses acceptance of a registered case when its completeness is checked (p. 8): the executor names documents of the list.
 * Errors: ground-missing when none is named; document-unknown; document-repeated; wrong-state, wrong-role, not-your-case.
 */
export function refuseAcceptanceOf(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('refuse-acceptance', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { missing, expired, note } = parsed.value;
  const named = [...missing, ...expired];
  if (named.length === 0) return err([{ code: 'ground-missing', field: 'missing' }]);
  if (new Set(named).size < named.length) return err([{ code: 'document-repeated', field: 'missing' }]);
  const { application } = current;
  const edition = editionById(world.catalogue, current.edition);
  const listed = edition ? documentsFor(edition, application.channel, application.answers).map(({ id }) => id) : [];
  if (named.some((id) => !listed.includes(id))) return err([{ code: 'document-unknown', field: 'missing' }]);
  return ok([{ type: 'acceptance-refused', ...stampOf(current.id, world), missing, expired, ...(note !== undefined && note !== '' && { note }) }]);
}
