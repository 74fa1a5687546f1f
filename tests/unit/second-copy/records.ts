import { joinBytes } from '../../../shared/wire/journal-frames.ts';
import { encodeRecord, type JournalRecord } from '../../../shared/wire/journal-records.ts';

type EntryRecord = Extract<JournalRecord, { kind: 'entry' }>;

/** The sealed entry number `n` of a device, with a content that follows from the number. */
export const entry = (n: number, length = 40): EntryRecord => ({
  kind: 'entry',
  device: 'device-1',
  n,
  office: 'office-1',
  hash: `hash-${n}`,
  sealed: Uint8Array.from({ length }, (_, at) => (n * 31 + at * 7) & 0xff),
});

export const cancelOf = ({ device, n, hash }: EntryRecord): JournalRecord => ({ kind: 'cancel', device, n, hash });

/** Frames of records; a record that cannot be one is a fault of the test. */
export const framesOf = (...records: readonly JournalRecord[]) =>
  joinBytes(
    records.map((record) => {
      const frame = encodeRecord(record);
      if (!frame) throw new Error(`no frame: ${record.kind}`);
      return frame;
    }),
  );
