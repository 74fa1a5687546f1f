/** Whatever was saved in the shape of a template: known texts are kept, what is missing or of another kind is the template's, what is unknown is dropped. Lists are the template's. */
export function shapedLike<T>(template: T, value: unknown): T {
  if (typeof template !== 'object' || template === null) return typeof value === typeof template ? (value as T) : template;
  if (Array.isArray(template)) return template;
  const source = membersOf(value);
  return Object.fromEntries(Object.entries(template).map(([key, inner]) => [key, shapedLike(inner, source[key])])) as T;
}

/** The members of a saved object; none of anything else. */
export const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
