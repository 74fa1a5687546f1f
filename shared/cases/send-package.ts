import { z } from 'zod';
import { yearOf } from '../kernel/local-date.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { editionById } from '../law/edition-for.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { nextNumber } from './numbering.ts';
import { Nothing, parseInput } from './parse-input.ts';
import { stampOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

const Cases = z.array(z.unknown()).min(1, { message: 'package-empty' }).max(200, { message: 'package-too-large' });

/**
 * Hands the packages of several cases to the courier under one number of the courier register; each keeps its own last day of delivery
 * (Rules 2020 p. 6). All of them or none. Errors: package-empty, package-too-large, case-repeated; wrong-state, wrong-role.
 */
export function sendPackage(cases: readonly Case[], input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const counted = parseInput(Cases, cases);
  if (!counted.ok) return counted;
  const parsed = parseInput(Nothing, input);
  if (!parsed.ok) return parsed;
  if (new Set(cases.map(({ id }) => id)).size < cases.length) return err([{ code: 'case-repeated' }]);
  const refusals = cases.flatMap((current) => refuseAct('send-package', current, world) ?? []);
  if (refusals.length > 0) return err(refusals);
  const number = nextNumber(world.office, 'courier', yearOf(todayOf(world)));
  return ok(cases.map((current) => ({ type: 'package-sent', ...stampOf(current.id, world), package: number, due: courierDue(current, world) })));
}

/** The courier's last day, as reckoned at intake; null where the act gives the courier no term. */
function courierDue(current: Case, world: World): LocalDate | null {
  const delivery = editionById(world.catalogue, current.edition)?.steps.find((step) => step.delivery)?.id;
  return current.terms?.steps.find(({ step }) => step === delivery)?.due ?? null;
}
