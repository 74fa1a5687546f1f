import { type ApplicationDraft, emptyChild, emptyCounter, emptyDocument, emptyDraft, emptyVia } from '../../../shared/cases/application-draft.ts';
import { membersOf, shapedLike } from '../../parts/shaped-like.ts';

type Start = Parameters<typeof emptyDraft>[0];

/** A draft as this version knows it from whatever was saved: known texts are kept as they were typed, what is missing is blank, what is unknown is dropped. */
export function reviveDraft(saved: unknown, start: Start): ApplicationDraft {
  const blank = emptyDraft(start);
  const source = membersOf(saved);
  const children = listOf(source['children']).map((child) => shapedLike(emptyChild(), child));
  const documents = listOf(source['documents']).map((document) => shapedLike(emptyDocument(''), document));
  const answers = Object.entries(membersOf(source['answers'])).filter((answer): answer is [string, boolean] => typeof answer[1] === 'boolean');
  const particulars = Object.entries(membersOf(source['particulars'])).filter((field): field is [string, string] => typeof field[1] === 'string');
  return {
    ...shapedLike({ ...blank, children: [], documents: [], answers: {} }, saved),
    particulars: Object.fromEntries(particulars),
    ...('via' in source && { via: shapedLike(emptyVia(), source['via']) }),
    ...('counter' in source && { counter: shapedLike(emptyCounter(), source['counter']) }),
    children: children.length > 0 ? children : blank.children,
    documents,
    answers: Object.fromEntries(answers),
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
