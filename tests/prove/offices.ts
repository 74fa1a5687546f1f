import { crossOffices } from '../server/attack/cross-office.ts';
import { exactly, type Figure, told } from './kit/figures.ts';

const SEED = 20261121;

/** Attempts of one office's computer, and of the server's own role in SQL, at what belongs to another office. */
export async function prove(attempts: number): Promise<readonly Figure[]> {
  const { tried, rows, first, moved } = await crossOffices(attempts, SEED);
  return [
    told('attempts over the wire and in SQL, seed', `${tried}, ${SEED}`),
    exactly('rows of the other office that were seen', 0, rows),
    exactly('changes in the other office', 0, moved ? 1 : 0),
    ...(first === null ? [] : [told('the first row', first)]),
  ];
}
