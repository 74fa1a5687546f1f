/** Why an act or a reckoning is refused: a code that is a key of `locales/<lang>/refusals.json`, with its parameters and, for forms, the field. */
export type Refusal = {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly field?: string;
};
