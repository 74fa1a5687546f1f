import type { HistoryRequest } from '../../shared/wire/snapshot.ts';
import { MAX_PUSH_BYTES } from '../../shared/wire/sync.ts';
import type { StreamItem } from '../../shared/wire/wire-entry.ts';
import type { OfficeLogs } from '../db/office-log.ts';
import { itemOf } from './deliver.ts';

/** Older entries of the stream, whoever wrote them: those asked for by place, in the order of the stream, or backwards from a number, the newest first. */
export function history(logs: OfficeLogs, office: string, { asked }: Pick<HistoryRequest, 'asked'>): Promise<StreamItem[]> {
  return logs.read(office, async (log) => {
    const found =
      'entries' in asked ? await log.streamAt(asked.entries) : await log.streamBefore(asked.before, { limit: asked.limit, bytes: MAX_PUSH_BYTES });
    return found.map(itemOf);
  });
}
