import type { JournalMember } from '../../shared/wire/journal-bridge.ts';

/** What a window asks of its file worker; `able`: can files be written and flushed here at all? */
export type OriginRequest = { readonly id: number; readonly member: JournalMember | 'able'; readonly request: unknown };
/** The worker's answer, under the number of the question. */
export type OriginAnswer = { readonly id: number; readonly answer: unknown };
