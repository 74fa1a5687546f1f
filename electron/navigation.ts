import type { WebContents } from 'electron';
import { isAppUrl, isPdfViewUrl } from './app-address.ts';

type Asked = { readonly preventDefault: () => void; readonly url: string };

/** A page stays where it is: no other address, no new window, no embedded web view. */
export function confine(contents: WebContents): void {
  const stay = (event: Asked) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (event) => {
    if (!isPdfViewUrl(event.url)) stay(event);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
