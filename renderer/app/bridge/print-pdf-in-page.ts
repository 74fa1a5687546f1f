import type { Bridge } from '../../../shared/wire/bridge.ts';

const FRAME_ID = 'print-frame';

/** Opens the browser's print dialog for a finished PDF in a hidden frame. The number of copies is chosen in that dialog. */
export const printPdfInPage: Bridge['print'] = async ({ bytes }) => {
  const typing = document.activeElement;
  document.getElementById(FRAME_ID)?.remove();
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }));
  const frame = document.createElement('iframe');
  frame.id = FRAME_ID;
  frame.title = 'PDF';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  // Not `display: none`: a frame that is not laid out prints an empty sheet.
  Object.assign(frame.style, { position: 'fixed', right: '0', bottom: '0', width: '1px', height: '1px', border: '0', opacity: '0' });
  const loaded = new Promise<void>((done) => frame.addEventListener('load', () => done(), { once: true }));
  frame.src = address;
  document.body.append(frame);
  await loaded;
  try {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
    // Keys belong to the application again, not to the hidden frame.
    if (typing instanceof HTMLElement) typing.focus();
    return { printed: true };
  } catch {
    return { printed: false, code: 'print-failed' };
  }
};
