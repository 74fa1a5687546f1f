import { z } from 'zod';
import { parseSafely } from '../kernel/parse-safely.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** Input from a screen to a typed value. Every issue becomes a refusal with its code and dotted field path. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): Result<T, readonly Refusal[]> {
  const parsed = parseSafely(schema, input);
  return parsed.success ? ok(parsed.data) : err(parsed.error.issues.map(refusalOfIssue));
}

// Our schemas carry codes as messages; what zod says itself is put into a code by kind.
const CODE = /^[a-z]+(?:-[a-z]+)*$/;

/** One issue of zod as a refusal. */
export function refusalOfIssue(issue: z.core.$ZodIssue): Refusal {
  const field = issue.path.map(String).join('.');
  const params = issue.code === 'custom' && issue.params ? (issue.params as Record<string, string | number>) : undefined;
  return { code: codeOf(issue), ...(params && { params }), ...(field !== '' && { field }) };
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (CODE.test(issue.message)) return issue.message;
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'required';
  return issue.code === 'too_big' ? 'too-long' : 'invalid-value';
}

/** Input of an act that asks nothing. */
export const Nothing = z.strictObject({});
