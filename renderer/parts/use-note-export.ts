import { useCallback } from 'react';
import { recordExport } from '../../shared/audit/record-export.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { useStore } from '../store/StoreProvider.tsx';

export type NoteExport = (name: string, subject?: string) => Promise<readonly Refusal[]>;

/** Writes down that a file was saved outside: its name, and the case or complaint it belongs to. Answers why it could not be written, if so. */
export function useNoteExport(): NoteExport {
  const store = useStore();
  return useCallback(
    async (name, subject) => {
      const noted = await store.commit((world) => recordExport({ name, ...(subject !== undefined && { subject }) }, world));
      return noted.ok ? [] : noted.error;
    },
    [store],
  );
}
