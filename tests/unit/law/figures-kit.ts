import type { Channel, Edition } from '../../../shared/law/catalogue.ts';
import type { Duration } from '../../../shared/law/legal-text.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';

/** Every figure of the tables A1-A10 of the law, read once more by eye: the catalogue must say the same. */
export const catalogue = loadCatalogue();
export const edition = (id: string): Edition => {
  const found = catalogue.editions.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
export const say = (duration: Duration | null | undefined): string => (duration ? `${duration.amount} ${duration.unit}` : '–');
export const rule = (id: string, channel: Channel) => edition(id).channels.find((one) => one.channel === channel);
export const steps = (id: string) =>
  edition(id).steps.map(({ id: step, actor, duration, completes }) => `${step} ${actor} ${say(duration)} ${completes ?? '–'}`);
export const channels = (id: string) => edition(id).channels.map(({ channel }) => channel);
export const complaints = (id: string) => edition(id).complaints.map(({ addressee, term }) => `${addressee} ${say(term)}`);
export const annexes = (id: string) => Object.fromEntries(edition(id).forms.flatMap(({ id: form, annex }) => (annex ? [[form, annex]] : [])));
export const hours = (id: string, channel: Channel) => {
  const { week, opens, closes, lunch, intakeCloses } = rule(id, channel)?.hours ?? edition(id).officeHours;
  return [week, opens, closes, lunch && `${lunch.from}-${lunch.until}`, intakeCloses].filter(Boolean).join(' ');
};
export const act = (id: string) => catalogue.acts.find((one) => one.id === id);
export const period = (id: string) => `${edition(id).from} ${edition(id).until ?? '…'}`;
export const contacts = (id: string) => edition(id).facts.find((fact) => fact.id === 'contacts')?.text.ru;
