import type { z } from 'zod';
import { dottedDate } from '../kernel/dotted-date.ts';
import { parseSafely } from '../kernel/parse-safely.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type Catalogue, Edition } from './catalogue.ts';
import { checkReferences } from './check-references.ts';

/**
 * An administrator's edition from outside: its shape, then what it refers to. Every refusal names the place (`field`: dotted path in the file).
 * Codes: edition-field-missing, edition-field-unknown, edition-value-wrong; edition-id-taken, edition-service-unknown, edition-period-empty,
 * edition-overlap; and those of `checkReferences`.
 */
export function readEdition(data: unknown, catalogue: Catalogue): Result<Edition, readonly Refusal[]> {
  const parsed = parseSafely(Edition, data);
  if (!parsed.success) return err(parsed.error.issues.flatMap(refusalsOfIssue));
  const edition = parsed.data;
  const refusals = [...checkPlace(edition, catalogue), ...checkReferences(edition, catalogue)];
  return refusals.length > 0 ? err(refusals) : ok(edition);
}

function refusalsOfIssue(issue: z.core.$ZodIssue): Refusal[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ code: 'edition-field-unknown', field: [...path, key.slice(0, 40)].join('.') }));
  const field = path.length > 0 ? path.join('.') : 'edition';
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return [{ code: isMissing ? 'edition-field-missing' : 'edition-value-wrong', field }];
}

/** Where the edition stands among the others of its service and region. */
function checkPlace({ id, service, region, from, until }: Edition, { editions, services }: Catalogue): Refusal[] {
  const refusals: Refusal[] = [];
  if (editions.some((other) => other.id === id)) refusals.push({ code: 'edition-id-taken', params: { id }, field: 'id' });
  if (!services.some((known) => known.id === service)) refusals.push({ code: 'edition-service-unknown', params: { service }, field: 'service' });
  if (until !== null && until <= from) refusals.push({ code: 'edition-period-empty', field: 'until' });
  for (const other of editions) {
    if (other.service !== service || other.region !== region) continue;
    if ((other.until !== null && other.until <= from) || (until !== null && until <= other.from)) continue;
    const span = { other: other.id, from: dottedDate(other.from), until: other.until === null ? '…' : dottedDate(other.until) };
    refusals.push({ code: 'edition-overlap', params: span, field: 'from' });
  }
  return refusals;
}
