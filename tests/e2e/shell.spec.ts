import { expect, test } from './kit/office-test.ts';

test('the browser shell serves the build under the security headers, and the page obeys them', async ({ page, baseURL, faults }) => {
  const answer = await page.goto('/');
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle, typeof indexedDB])).toEqual([true, 'object', 'object']);
  const refusals = await page.evaluate(async () => {
    const outcome = async (attempt: () => Promise<unknown>) =>
      await attempt().then(
        () => 'done',
        () => 'refused',
      );
    return await Promise.all([
      outcome(() => fetch('https://example.org/')),
      outcome(() => fetch('./shell.json', { method: 'POST' }).then((reply) => (reply.ok ? reply : Promise.reject(new Error('refused'))))),
      outcome(
        () =>
          new Promise((done, fail) =>
            Object.assign(document.head.appendChild(document.createElement('script')), {
              src: 'data:text/javascript,1',
              onload: done,
              onerror: fail,
            }),
          ),
      ),
    ]);
  });
  expect(refusals).toEqual(['refused', 'refused', 'refused']);
  expect(page.url()).toContain(baseURL);
  expect(faults.some((fault) => fault.includes('Content Security Policy'))).toBe(true);
  faults.length = 0;
});

test('a reload keeps the application', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('what is stored survives a closed and a crashed browser', async ({ profile }) => {
  const page = await profile.open();
  await page.goto('/shell.json');
  await page.evaluate(() => localStorage.setItem('kept', 'иә'));
  await profile.close();
  const again = await profile.open();
  await again.goto('/shell.json');
  expect(await again.evaluate(() => localStorage.getItem('kept'))).toBe('иә');
  await profile.crash();
  const third = await profile.open();
  await third.goto('/shell.json');
  expect(await third.evaluate(() => localStorage.getItem('kept'))).toBe('иә');
});
