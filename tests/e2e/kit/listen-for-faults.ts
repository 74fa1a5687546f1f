import type { BrowserContext } from '@playwright/test';

/** Everything that went wrong in the pages of a context: errors, broken promises, refusals of the security policy. Fills the list it answers. */
export function listenForFaults(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  return faults;
}
