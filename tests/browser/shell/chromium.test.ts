import { expect, test } from 'vitest';

test('the browser project runs in a real Chromium with storage and workers', () => {
  expect(navigator.userAgent).toContain('Chrome/');
  expect(typeof indexedDB.open).toBe('function');
  expect(typeof Worker).toBe('function');
});
