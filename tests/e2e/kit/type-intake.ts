import { expect, type Page } from '@playwright/test';
import { IIN } from '../../world/people.ts';
import { keysOf } from './keys.ts';

/** What is typed of an application besides its people; keys are the ends of the fields' ids, in the order of the form. */
export type TypedIntake = {
  readonly service: string;
  readonly channel?: string;
  /** Fields between the service and the applicant: the courier's package, the queue. */
  readonly filing?: Readonly<Record<string, string>>;
  readonly court?: true;
  readonly answers?: Readonly<Record<string, boolean>>;
  readonly particulars?: Readonly<Record<string, string>>;
  /** Documents of the list in their order, the application itself left out; with the day until which they hold, where they expire. */
  readonly documents?: readonly (string | null)[];
};

const field = (page: Page, id: string) => page.locator(`[id="${id}"]`);

/** A whole application by keys alone, from the search box to the consent. */
export async function typeIntake(page: Page, typed: TypedIntake): Promise<void> {
  await expect(field(page, 'intake-search')).toBeFocused();
  await page.keyboard.type(IIN.woman1990);
  await page.keyboard.press('Enter');
  await expect(field(page, 'applicant.iin')).toBeFocused();
  const keys = keysOf(page);
  await page.keyboard.press('Alt+u');
  await choose(page, 'service', typed.service);
  if (typed.channel) {
    await keys.to('channel');
    await choose(page, 'channel', typed.channel);
  }
  // The fields of the way it came in stand there once the check has followed the choice; a person looks before the next Tab.
  for (const id of Object.keys(typed.filing ?? {})) await expect(field(page, id)).toBeVisible();
  for (const [id, text] of Object.entries(typed.filing ?? {})) await keys.put(id, text);
  await typePeople(page);
  if (typed.court) {
    await keys.put('courtDecision.court', 'Үлгі аудандық соты');
    await keys.put('courtDecision.date', '14032025');
    await keys.put('courtDecision.number', '2-100/2025');
  }
  for (const [id, yes] of Object.entries(typed.answers ?? {})) {
    await keys.to(`answers.${id}`);
    await page.keyboard.press(yes ? 'Space' : 'ArrowRight');
  }
  for (const [id, text] of Object.entries(typed.particulars ?? {})) await keys.put(`particulars.${id}`, text);
  await keys.to('identity.document');
  await page.keyboard.press('ArrowDown');
  for (const [place, until] of (typed.documents ?? []).entries()) {
    await keys.to(`documents.${place + 1}.state`);
    await page.keyboard.press('Space');
    if (until !== null) await keys.put(`documents.${place + 1}.validUntil`, until);
  }
  await keys.to('consent.given');
  await page.keyboard.press('Space');
}

async function typePeople(page: Page): Promise<void> {
  const keys = keysOf(page);
  await keys.put('applicant.surname', 'Қасымова');
  await keys.put('applicant.name', 'Әлия');
  await keys.put('applicant.address', 'Үлгі ауданы, Сынақ көшесі, 1-үй');
  await keys.put('applicant.phone', '87000000000');
  await keys.put('children.0.surname', 'Қасымов');
  await keys.put('children.0.name', 'Ерлан');
  await keys.put('children.0.iin', IIN.boy2015);
}

const MOST_OPTIONS = 12;

// Down to the last option that can be taken, then up: the system's list passes over the greyed ones.
async function choose(page: Page, id: string, value: string): Promise<void> {
  const list = field(page, id);
  await expect(list).toBeFocused();
  for (const key of ['ArrowDown', 'ArrowUp'])
    for (let press = 0; press < MOST_OPTIONS && (await list.inputValue()) !== value; press++) await page.keyboard.press(key);
  await expect(list).toHaveValue(value);
}
