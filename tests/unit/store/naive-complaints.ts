import type { ComplaintQuery } from '../../../renderer/store/complaint-index.ts';
import { complaintDue } from '../../../shared/complaints/complaint-holder.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { foldTokens } from '../../../shared/people/fold-text.ts';

const padded = (value: number) => String(value).padStart(8, '0');
const numberKey = ({ number }: Complaint) => `${padded(number.year)}|${number.mark}|${padded(number.serial)}`;
/** In what order complaints came into the journal. */
const ageKey = (row: Complaint) => `${row.registeredAt}|${numberKey(row)}|${row.id}`;
const up = (key: (row: Complaint) => string) => (a: Complaint, b: Complaint) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);

/** The list as one would make it by hand: condition after condition, then sorted by one long key. */
export function naiveList(all: readonly Complaint[], query: ComplaintQuery): string[] {
  let rows = [...all];
  const { states, assignee, addressee, receivedFrom, receivedBefore, sort, descending = false } = query;
  if (states) rows = rows.filter(({ state }) => states.includes(state));
  if (assignee !== undefined) rows = rows.filter((row) => row.assignee === assignee);
  if (addressee) rows = rows.filter(({ intake }) => intake.addressee === addressee);
  if (receivedFrom) rows = rows.filter(({ receivedAt }) => receivedAt >= `${receivedFrom}T00:00`);
  if (receivedBefore) rows = rows.filter(({ receivedAt }) => receivedAt < `${receivedBefore}T00:00`);
  const keys = { due: complaintDue, received: (row: Complaint) => row.receivedAt, number: numberKey };
  rows.sort(up((row) => `${keys[sort](row) ?? ''}|${ageKey(row)}`));
  if (descending) rows.reverse();
  if (sort === 'due') rows = [...rows.filter((row) => complaintDue(row)), ...rows.filter((row) => !complaintDue(row))];
  return rows.map(({ id }) => id);
}

/** Words, each as the beginning of a word that stands somewhere in the complaint. */
export function naiveSearch(all: readonly Complaint[], text: string): string[] {
  const typed = foldTokens(text);
  const found = typed.length === 0 ? [] : all.filter((row) => typed.every((word) => textsOf(row).some((token) => token.startsWith(word))));
  return found
    .sort(up(ageKey))
    .reverse()
    .map(({ id }) => id);
}

function textsOf({ number, answer, forwarding, extensions, intake }: Complaint): string[] {
  const { complainant, about, wayNumber = '' } = intake;
  const own = [number, answer?.number, forwarding?.number, ...extensions.map((one) => one.number)].filter((one) => one !== undefined);
  const foreign = [wayNumber, about.kind === 'no-case' ? '' : (about.number ?? '')];
  const numbers = [...own.map((one) => one.text), ...foreign];
  const person = [complainant.surname, complainant.name, complainant.patronymic ?? '', complainant.iin];
  const legal = [complainant.organisation?.name ?? '', complainant.organisation?.bin ?? ''];
  const joined = numbers.map((one) => foldTokens(one).join(''));
  const phone = complainant.phone.replace(/[^0-9]/gu, '').slice(-10);
  return [...[...numbers, ...person, ...legal].flatMap(foldTokens), ...joined, ...own.map(({ serial }) => String(serial)), phone];
}

/** Numbers of a journal, in order. */
export const naiveNumbers = (all: readonly Complaint[], series: string, year: number): number[] =>
  all
    .flatMap(({ number, answer, forwarding, extensions }) => [number, answer?.number, forwarding?.number, ...extensions.map((one) => one.number)])
    .flatMap((number) => (number && number.series === series && number.year === year ? [number.serial] : []))
    .sort((a, b) => a - b);
