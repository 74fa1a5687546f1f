import { expect, type Page } from '@playwright/test';

const MOST_STOPS = 60;

/** A person without a mouse: reaches fields by Tab only, types, presses keys. */
export type Keys = {
  /** Presses Tab until the field with this id has the focus. */
  readonly to: (id: string) => Promise<void>;
  /** Reaches a field and types into it. */
  readonly put: (id: string, text: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly press: (combo: string) => Promise<void>;
  readonly focused: () => Promise<string>;
};

export function keysOf(page: Page): Keys {
  const { keyboard } = page;
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  const to = async (id: string) => {
    for (let stop = 0; stop < MOST_STOPS && (await focused()) !== id; stop++) await keyboard.press('Tab');
    expect(await focused(), `Tab leads to ${id}`).toBe(id);
  };
  return {
    to,
    put: async (id, text) => {
      await to(id);
      await keyboard.type(text);
    },
    type: (text) => keyboard.type(text),
    press: (combo) => keyboard.press(combo),
    focused,
  };
}
