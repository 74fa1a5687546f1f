/** Source of fresh identifiers (UUID text); an argument, so that tests and replays are exact. */
export type Ids = { readonly next: () => string };
