import type { Session } from 'electron';
import { isLocalUrl } from './app-address.ts';

/** Cuts the page off from the network and from downloads: the office works without either. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocalUrl(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
  // The spelling dictionaries would come from a foreign server, and typed words are about people.
  session.setSpellCheckerEnabled(false);
}
