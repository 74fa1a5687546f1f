/**
 * Small choices of this computer, none of them personal: the language of the screen, who came in last (ids); and of this window: which office, who sits here
 * (ids), what is practised, that the names of all are to be shown.
 */
const PLACES = {
  lang: 'local',
  account: 'local',
  roles: 'local',
  office: 'session',
  actor: 'session',
  here: 'session',
  practiceKind: 'session',
  names: 'session',
} as const;
type Choice = keyof typeof PLACES;

const storageOf = (choice: Choice): Storage => (PLACES[choice] === 'local' ? localStorage : sessionStorage);

/** What was chosen, or null; also where the browser forbids storage. */
export function remembered(choice: Choice): string | null {
  try {
    return storageOf(choice).getItem(`qamqor.${choice}`);
  } catch {
    return null;
  }
}

/** Keeps a choice; null forgets it. Without storage the choice holds until the window closes. */
export function remember(choice: Choice, value: string | null): void {
  try {
    if (value === null) storageOf(choice).removeItem(`qamqor.${choice}`);
    else storageOf(choice).setItem(`qamqor.${choice}`, value);
  } catch {
    return;
  }
}
