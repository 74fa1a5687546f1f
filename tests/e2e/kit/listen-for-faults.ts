import type { BrowserContext } from '@playwright/test';

/** Everything that went wrong in the pages of a context: errors, broken promises, refusals of the security policy. Fills the list it answers, or the one that is given. */
export function listenForFaults(context: BrowserContext, faults: string[] = []): string[] {
  context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
  context.on('console', (message) => {
    // A bare page (one that is data) has no icon of its own; the browser asks for one whenever it likes.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) faults.push(`console: ${message.text()}`);
  });
  return faults;
}
