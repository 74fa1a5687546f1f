import { addressOf, markedPeople, nameOf } from '../kit/marks.ts';

/** What the program never does: the same people in this browser's IndexedDB as they are. The control of the scanner, packing of the browser included. */
export async function plantPlain(count: number): Promise<readonly string[]> {
  const people = markedPeople('applicant', count);
  const asked = indexedDB.open('control', 1);
  asked.onupgradeneeded = () => void asked.result.createObjectStore('rows', { keyPath: 'id' });
  const db = await done(asked);
  for (let from = 0; from < people.length; from += 100) {
    const change = db.transaction('rows', 'readwrite', { durability: 'strict' });
    for (const [at, person] of people.slice(from, from + 100).entries())
      change
        .objectStore('rows')
        .put({ id: from + at, ...person, surname: nameOf(from + at), address: addressOf(from + at), note: 'мәтін '.repeat(200) });
    await new Promise((settle, fail) => {
      change.oncomplete = settle;
      change.onerror = fail;
    });
  }
  db.close();
  return people.map(({ iin }) => iin);
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((settle, fail) => {
    request.onsuccess = () => settle(request.result);
    request.onerror = () => fail(request.error ?? new Error('IndexedDB'));
  });
