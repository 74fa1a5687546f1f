/** Finished PDFs on their way to the printer, in memory only: nothing about a person is written to a temporary file. */
export type PrintShelf = {
  /** Puts a document on the shelf; answers the name under which it can be read until it is taken off. */
  readonly put: (bytes: Uint8Array) => string;
  readonly read: (name: string) => Uint8Array | undefined;
  readonly remove: (name: string) => void;
};

/** An empty shelf; `nextName` gives names that cannot be guessed. */
export function printShelf(nextName: () => string): PrintShelf {
  const documents = new Map<string, Uint8Array>();
  return {
    put: (bytes) => {
      const name = nextName();
      documents.set(name, bytes);
      return name;
    },
    read: (name) => documents.get(name),
    remove: (name) => void documents.delete(name),
  };
}
