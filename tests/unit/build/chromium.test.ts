import { expect, test } from 'vitest';
import { chromiumPath } from '../../../build/chromium.ts';

test('CHROMIUM_PATH wins over the search in PATH', () => {
  expect(chromiumPath({ CHROMIUM_PATH: '/opt/browser', PATH: '/nowhere' })).toBe('/opt/browser');
});

test('no browser on PATH is no guess', () => {
  expect(chromiumPath({ PATH: '/nowhere' })).toBeUndefined();
});
