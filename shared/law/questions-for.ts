import type { Channel, Condition, Edition, Field, When } from './catalogue.ts';
import { type Answers, holdsWhen } from './documents-for.ts';

/**
 * The questions to ask through a channel, given the answers so far, in the edition's order: those on which a document, a particular or an
 * obligation hangs, and a later one of a list only while the earlier answers hold (an unmarried applicant is not asked where the marriage was made).
 */
export function questionsFor(edition: Edition, channel: Channel, answers: Answers): Condition[] {
  const asked = new Set<string>();
  for (const when of whensOf(edition, channel))
    for (const { condition, is } of when) {
      asked.add(condition);
      if (answers[condition] !== is) break;
    }
  return edition.conditions.filter(({ id }) => asked.has(id));
}

/** What the application must say beyond its people, given the answers. */
export const particularsFor = (edition: Edition, answers: Answers): Field[] => edition.particulars.filter(({ when }) => holdsWhen(when, answers));

function whensOf(edition: Edition, channel: Channel): When[] {
  const documents = edition.documents.filter(({ channels }) => !channels || channels.includes(channel));
  return [...documents, ...edition.particulars, ...edition.obligations].flatMap(({ when }) => (when ? [when] : []));
}
