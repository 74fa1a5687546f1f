const Browsers = globalThis.Blob;

/** Outside a browser tus takes a Buffer where inside one it takes a Blob: from now on a new Blob of bytes is both. */
export function bufferBlobs(): void {
  const both = function (parts: readonly Uint8Array<ArrayBuffer>[]) {
    const blob = new Browsers([...parts]);
    return Object.assign(Buffer.concat(parts), { stream: () => blob.stream() });
  };
  globalThis.Blob = both as unknown as typeof Blob;
}
