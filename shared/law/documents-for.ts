import type { Channel, DocumentRequirement, Edition, When } from './catalogue.ts';

/** Answers to the edition's conditions, by condition id. */
export type Answers = Readonly<Record<string, boolean>>;

/** Are all the answers as listed? Without a list: yes. An unanswered condition holds nothing. */
export const holdsWhen = (when: When | undefined, answers: Answers): boolean =>
  when === undefined || when.every(({ condition, is }) => answers[condition] === is);

/** The documents to bring through a channel, given the answers to the edition's conditions (an unanswered condition asks for nothing). */
export function documentsFor(edition: Edition, channel: Channel, answers: Answers): DocumentRequirement[] {
  return edition.documents.filter(({ channels, when }) => (!channels || channels.includes(channel)) && holdsWhen(when, answers));
}
