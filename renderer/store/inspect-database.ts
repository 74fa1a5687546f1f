/** What a look at the database finds before anything may create it. */
export type Inspection = 'present' | 'absent' | 'lost' | 'unreadable';

type UpgradeEvent = IDBVersionChangeEvent & { readonly dataLoss?: 'none' | 'total' };

/**
 * Opens natively and undoes it at once. Chromium replaces a damaged database by an empty one and says so only in this
 * event's `dataLoss`; a library that opens first would create the tables and the loss would pass unnoticed.
 */
export function inspectDatabase(factory: IDBFactory, name: string): Promise<Inspection> {
  return new Promise((resolve) => {
    let found: Inspection = 'present';
    const request = factory.open(name);
    request.onupgradeneeded = (event) => {
      const loss = (event as UpgradeEvent).dataLoss;
      found = loss === undefined || loss === 'none' ? 'absent' : 'lost';
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      request.result.close();
      resolve(found);
    };
    request.onerror = (event) => {
      event.preventDefault();
      resolve(found === 'present' ? 'unreadable' : found);
    };
  });
}
