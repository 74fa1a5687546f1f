import type { JournalMember } from '../../shared/wire/journal-bridge.ts';

/** What a window asks of its file worker. */
export type OriginRequest = { readonly id: number; readonly member: JournalMember; readonly request: unknown };
/** The worker's answer, under the number of the question. */
export type OriginAnswer = { readonly id: number; readonly answer: unknown };
