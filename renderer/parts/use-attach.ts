import { useState } from 'react';
import { FILE_LIMITS } from '../../shared/cases/attachment.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { useStore } from '../store/StoreProvider.tsx';
import type { AttachmentHolder } from './attachment-holder.ts';

export type AttachRun = {
  readonly busy: boolean;
  /** From 0 to 1 while a file is being sealed. */
  readonly part: number;
  readonly refusals: readonly Refusal[];
  /** Answers whether the file was attached. */
  readonly attach: (file: File, what: { readonly requirement?: string; readonly title?: string }) => Promise<boolean>;
};

/** Reads a chosen file, has it looked into and sealed, and writes the act: one at a time. */
export function useAttach(holder: AttachmentHolder): AttachRun {
  const store = useStore();
  const [busy, setBusy] = useState(false);
  const [part, setPart] = useState(0);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const attach: AttachRun['attach'] = async (file, what) => {
    if (busy) return false;
    setBusy(true);
    setPart(0);
    const content = await readFile(file);
    const refused = 'code' in content ? [content] : await write(content);
    setBusy(false);
    setRefusals(refused);
    return refused.length === 0;

    async function write(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Refusal[]> {
      const name = cleanName(file.name);
      const done = await store.attachments.attach(bytes, { write: (found) => holder.add({ ...found, name, ...what }), onPart: setPart });
      return done.ok ? [] : done.error;
    }
  };
  return { busy, part, refusals, attach };
}

/** The bytes; a film chosen by mistake is refused by its size, unread. */
async function readFile(file: File): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  if (file.size > FILE_LIMITS.bytes) return { code: 'file-too-large', params: { max: FILE_LIMITS.bytes / 1024 / 1024 } };
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return { code: 'file-unread' };
  }
}

/** A name as it may stand in the journal: without hidden characters, its end kept. */
const cleanName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(-200) || '—';
