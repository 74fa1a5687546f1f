import { powerMonitor, type WebContents } from 'electron';
import { LOCK_CHANNEL } from '../shared/wire/channels.ts';

/** Tells the page when the system's screen is locked or the computer goes to sleep, as long as the page lives. */
export function signalLock(contents: WebContents): void {
  const tell = () => {
    if (!contents.isDestroyed()) contents.send(LOCK_CHANNEL);
  };
  powerMonitor.on('lock-screen', tell);
  powerMonitor.on('suspend', tell);
  contents.once('destroyed', () => {
    powerMonitor.removeListener('lock-screen', tell);
    powerMonitor.removeListener('suspend', tell);
  });
}
