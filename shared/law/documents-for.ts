import type { Channel, DocumentRequirement, Edition } from './catalogue.ts';

/** The documents to bring through a channel, given the answers to the edition's conditions (by id; an unanswered condition asks for nothing). */
export function documentsFor(edition: Edition, channel: Channel, answers: Readonly<Record<string, boolean>>): DocumentRequirement[] {
  return edition.documents.filter(({ channels, when }) => {
    if (channels && !channels.includes(channel)) return false;
    return !when || answers[when.condition] === when.is;
  });
}
