import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore, useStoreVersion } from '../../store/StoreProvider.tsx';
import { type AuditFilter, type AuditRow, fits } from './audit-rows.ts';
import { type JournalRead, NOTHING_READ, readNewer, readOlder } from './read-journal.ts';

export type Journal = {
  /** Lines that fit the filter, newest first. */
  readonly rows: readonly AuditRow[];
  readonly all: readonly AuditRow[];
  readonly entries: number;
  readonly ended: boolean;
  readonly busy: boolean;
  readonly older: () => void;
};

/** The journal of this PC, read as far as one scrolls and followed through changes. Another day or person begins anew. */
export function useJournal(filter: AuditFilter): Journal {
  const store = useStore();
  const version = useStoreVersion();
  const [read, setRead] = useState<JournalRead>(NOTHING_READ);
  const [busy, setBusy] = useState(true);
  const latest = useRef<{ read: JournalRead; queue: Promise<void> }>({ read: NOTHING_READ, queue: Promise.resolve() });
  const { person, kind, day } = filter;

  const then = useCallback((step: (read: JournalRead) => Promise<JournalRead>) => {
    const { current } = latest;
    setBusy(true);
    // One reading at a time, each from where the last one ended.
    current.queue = current.queue.then(async () => {
      current.read = await step(current.read);
      setRead(current.read);
      setBusy(false);
    });
  }, []);
  const reading = useMemo(() => ({ store, zone: store.world().office.settings.zone, filter: { person, kind, day } }), [store, person, kind, day]);

  useEffect(() => {
    then(() => readOlder(NOTHING_READ, reading));
  }, [then, reading]);
  useEffect(() => {
    if (day === '') then((now) => readNewer(now, { store, zone: store.world().office.settings.zone, filter: { person: '', kind: '', day: '' } }));
  }, [then, store, version, day]);

  const older = useCallback(() => then((now) => (now.ended ? Promise.resolve(now) : readOlder(now, reading))), [then, reading]);
  const rows = useMemo(() => read.rows.filter((row) => fits(row, { person, kind, day })), [read, person, kind, day]);
  return { rows, all: read.rows, entries: read.entries, ended: read.ended, busy, older };
}
