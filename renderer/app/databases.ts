import { type Databases, findDatabases } from '../vault/databases.ts';
import { joinSession } from './session/session-news.ts';

let found: Promise<Databases> | null = null;

/** Where the databases lie, looked for once in the life of this window. Rejects when the browser does not say; the next call asks again. */
export function databasesHere(): Promise<Databases> {
  found ??= lookForThem();
  return found;
}

async function lookForThem(): Promise<Databases> {
  try {
    const databases = await findDatabases();
    if (databases.moved) callOthers();
    return databases;
  } catch (error) {
    found = null;
    throw error;
  }
}

/** Windows that still stand in front of the old place begin anew, and find this one. */
function callOthers(): void {
  const talk = joinSession(() => undefined);
  talk.tell('lock:system');
  talk.leave();
}
