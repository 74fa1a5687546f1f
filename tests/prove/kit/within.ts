/** What was asked for, or why it did not come: it failed, or not in time. */
export async function within<T>(ms: number, asked: Promise<T>): Promise<{ readonly came: T } | { readonly why: string }> {
  const late = Promise.withResolvers<{ readonly why: string }>();
  const timer = setTimeout(() => late.resolve({ why: `not within ${ms / 1000} s` }), ms);
  const came = asked.then(
    (value) => ({ came: value }),
    (error: unknown) => ({ why: String(error).slice(0, 200) }),
  );
  try {
    return await Promise.race([came, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
