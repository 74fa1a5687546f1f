declare const brand: unique symbol;
/** A primitive that cannot be mixed up with another of the same kind: `Brand<string, 'LocalDate'>`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
