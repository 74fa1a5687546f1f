/** Looks up the words of a key in the language of the screen. */
export type Say = (key: string, params?: Readonly<Record<string, unknown>>) => string;
