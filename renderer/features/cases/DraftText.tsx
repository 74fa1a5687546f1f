import type { Case } from '../../../shared/cases/case.ts';
import { Facts } from '../../ui/Facts.tsx';
import type { CaseWords } from './case-words.ts';
import { grantFieldRows } from './grant-field-rows.ts';

/** The text of the draft as it goes to the signature. */
export function DraftText({ current, words }: { readonly current: Case; readonly words: CaseWords }) {
  const { say, format, staff, ground } = words;
  const { draft } = current;
  if (!draft) return null;
  const text = draft.draft;
  const rows =
    text.kind === 'grant'
      ? grantFieldRows(text.fields, words)
      : [
          { label: say('decision.grounds'), value: text.grounds.map((id) => <div key={id}>{ground(id)}</div>) },
          { label: say('decision.justification'), value: <span className="q-pre">{text.justification}</span> },
        ];
  return (
    <div className="q-stack">
      <Facts rows={rows} />
      <div className="q-soft">{say('decision.drafted', { by: staff(draft.by), at: format.dateTime(draft.at) })}</div>
    </div>
  );
}
