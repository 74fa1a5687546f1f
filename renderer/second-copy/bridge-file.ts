import { JOURNAL_CALLS, type JournalBridge, type JournalMember } from '../../shared/wire/journal-bridge.ts';
import type { KeptFiles } from './copy-over-files.ts';

/** The files that the program's main process keeps. Its answers are parsed; one that fails or has another shape counts as a failing disk. */
export function bridgeFile(journal: JournalBridge): KeptFiles {
  const members = Object.keys(JOURNAL_CALLS) as readonly JournalMember[];
  const guarded = members.map((member) => [member, guard(member, journal)] as const);
  return { kind: 'fsync-file', files: Object.fromEntries(guarded) as unknown as JournalBridge, close: () => {} };
}

function guard(member: JournalMember, journal: JournalBridge): (request: unknown) => Promise<unknown> {
  const { request: Request, answer: Answer } = JOURNAL_CALLS[member];
  return async (request) => {
    try {
      const call = journal[member] as (asked: unknown) => Promise<unknown>;
      return Answer.parse(await call(Request.parse(request)));
    } catch {
      return { ok: false, code: 'copy-failed' };
    }
  };
}
