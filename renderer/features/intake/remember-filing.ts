import type { Filing } from './filing-of.ts';

const KEY = 'qamqor.intake.filing';
const USUAL: Filing = { service: 'visits', channel: 'office' };

/** The service and the channel chosen last at this computer: nothing personal. Without storage: the usual ones. */
export function lastFiling(): Filing {
  try {
    const [service, channel] = (localStorage.getItem(KEY) ?? '').split('|');
    return service && channel ? { service, channel } : USUAL;
  } catch {
    return USUAL;
  }
}

/** Keeps the choice; without storage it holds for this application only. */
export function rememberFiling({ service, channel }: Filing): void {
  try {
    localStorage.setItem(KEY, `${service}|${channel}`);
  } catch {
    return;
  }
}
