import type { Case } from '../cases/case.ts';

/** What a positive result says, by the ids of the edition's result fields; empty while nothing positive is drafted. */
export const grantFieldsOf = ({ draft }: Case): Readonly<Record<string, string>> => (draft?.draft.kind === 'grant' ? draft.draft.fields : {});
