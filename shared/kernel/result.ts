/** A value or a failure. Failure is data with a code that is a locale key; nothing in `shared` throws for bad input. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** For composition roots and tests only, where a failure is a bug: returns the value or throws the code. */
export function unwrap<T>(result: Result<T, { readonly code: string }>): T {
  if (result.ok) return result.value;
  throw new Error(`unexpected refusal: ${result.error.code}`);
}
