import type { Bridge } from '../../../shared/wire/bridge.ts';

const TYPES: Readonly<Record<string, string>> = { pdf: 'application/pdf', json: 'application/json', jpg: 'image/jpeg', png: 'image/png' };

/** Hands the file to the browser, which keeps it where the person keeps downloads. Whether it was kept cannot be known. */
export const saveByDownload: Bridge['saveFile'] = ({ name, bytes }) => {
  offerDownload(name, bytes);
  return Promise.resolve({ saved: true });
};

/** Starts a download of the bytes under a name. */
export function offerDownload(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read by the next turn; a minute is for very large files on slow disks.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
