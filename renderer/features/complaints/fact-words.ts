import type { ComplaintFact } from '../../../shared/complaints/complaint-facts.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { type FactWords, plainWords as plain } from '../../parts/JournalTable.tsx';
import type { ComplaintWords } from './complaint-words.ts';

/** Says a fact in the language of the screen. Total: every fact that was ever written has its words. */
export function complaintFactWords(fact: ComplaintFact, words: ComplaintWords): FactWords {
  const { say, format, staff } = words;
  const said = (params?: Record<string, unknown>) => say(`said.${fact.type}`, params);
  const line = (label: string, value: string | undefined) => value && `${say(label)}: ${value}`;
  switch (fact.type) {
    case 'complaint-registered':
      return plain(said({ number: fact.number.text, due: format.date(fact.terms.due) }), [
        fact.terms.forward && say('journal.forwardBy', { date: format.date(fact.terms.forward.due) }),
        fact.terms.ground && say('term.stated', { ground: fact.terms.ground }),
      ]);
    case 'complaint-completed':
      return completedWords(fact, words);
    case 'complaint-assigned':
      return plain(said({ name: staff(fact.assignee) }), [fact.resolution]);
    case 'complaint-material-requested':
      return plain(said({ from: fact.from }), [fact.what, fact.until && say('panel.until', { date: format.date(fact.until) })]);
    case 'complaint-material-received':
      return plain(said({ from: fact.from, date: format.date(fact.on) }), [fact.what, fact.note]);
    case 'complaint-noticed':
      return plain(said({ outcome: say(`outcome.${fact.outcome}`) }), [fact.text, ...noticeLines(fact.notice, words)]);
    case 'complaint-objected':
    case 'complaint-measures-recorded':
      return plain(said(), [fact.text]);
    case 'complaint-heard':
      return plain(said(), [
        line('hearing.present', fact.protocol?.present),
        line('hearing.text', fact.protocol?.text),
        ...(fact.notice ? noticeLines(fact.notice, words) : []),
      ]);
    case 'complaint-attachment-added':
      return plain(said({ name: fact.attachment.name }), [fact.attachment.title]);
    case 'complaint-attachment-removed':
      return plain(said({ name: fact.name }), [say('journal.reason', { reason: fact.reason })]);
    default:
      return letterWords(fact, words);
  }
}

type Later =
  | 'complaint-extended'
  | 'complaint-terms-recomputed'
  | 'complaint-forwarded'
  | 'complaint-answered'
  | 'complaint-review-begun'
  | 'complaint-review-answered'
  | 'complaint-sent'
  | 'complaint-closed'
  | 'complaint-corrected'
  | 'complaint-printed'
  | 'complaint-conflict-settled';

/** Letters that left the house, corrections and prints. */
function letterWords(fact: Extract<ComplaintFact, { type: Later }>, words: ComplaintWords): FactWords {
  const { say, format } = words;
  const said = (params?: Record<string, unknown>) => say(`said.${fact.type}`, params);
  switch (fact.type) {
    case 'complaint-extended':
      return {
        ...plain(said({ number: fact.number.text }), [fact.ground]),
        change: { before: format.date(fact.before), after: format.date(fact.until) },
      };
    case 'complaint-terms-recomputed':
      return recomputedWords(fact, words);
    case 'complaint-forwarded':
      return plain(said({ to: fact.to, number: fact.number.text }), [
        say(fact.caseFile ? 'journal.withCase' : 'journal.withoutCase'),
        fact.sheets !== undefined && say('panel.sheets', { count: fact.sheets }),
      ]);
    case 'complaint-answered':
      return plain(said({ outcome: say(`outcome.${fact.outcome}`), number: fact.number.text, date: format.date(fact.date) }), [fact.text]);
    case 'complaint-review-begun':
      return plain(said({ body: fact.body, number: fact.reference, due: format.date(fact.due) }));
    case 'complaint-review-answered':
      return plain(said({ body: fact.body, outcome: say(`outcome.${fact.outcome}`), number: fact.reference, date: format.date(fact.date) }));
    case 'complaint-sent':
      return plain(said({ way: say(`sendWay.${fact.way}`) }), [fact.note]);
    case 'complaint-closed':
      return plain(said());
    case 'complaint-conflict-settled':
      return plain(said(), [say('journal.reason', { reason: fact.reason })]);
    case 'complaint-corrected':
      return {
        ...plain(said({ field: say(fieldKey(fact.path)) }), [say('journal.reason', { reason: fact.reason })]),
        change: { before: valueWords(fact.path, fact.before, words), after: valueWords(fact.path, fact.after, words) },
      };
    case 'complaint-printed':
      return plain(
        said({ form: say(`form.${fact.form}`), lang: say(`journal.lang.${fact.lang}`), copies: say('journal.copies', { count: fact.copies }) }),
      );
  }
}

type Recomputed = Extract<ComplaintFact, { type: 'complaint-terms-recomputed' }>;
function recomputedWords({ type, terms, before, package: cause }: Recomputed, { say, format, office, lang }: ComplaintWords): FactWords {
  const days = (from: LocalDate, to: LocalDate) => ({ before: format.date(from), after: format.date(to) });
  const forward = before.forward && terms.forward && before.forward !== terms.forward.due ? days(before.forward, terms.forward.due) : null;
  const title = office.packages?.find(({ id }) => id === cause)?.title[lang];
  return {
    ...plain(say(`said.${type}`), [title, forward && say('journal.forwardMoved', { from: forward.before, to: forward.after })]),
    ...(before.due !== terms.due && { change: days(before.due, terms.due) }),
  };
}

/** The words for a path of the intake: 'complainant.phone' is named as the phone, 'complainant.organisation.name' as that of the organisation. */
export const fieldKey = (path: string): string => `field.${path.replace(/^complainant\./u, '')}`;

/** A recorded value as people write it. */
export function valueWords(path: string, value: string, { say, term }: ComplaintWords): string {
  if (value === '') return say('journal.blank');
  return path.endsWith('lang') ? term(`lang.${value}`) : value;
}

type Completed = Extract<ComplaintFact, { type: 'complaint-completed' }>;
function completedWords({ particulars }: Completed, words: ComplaintWords): FactWords {
  const { say } = words;
  const told = Object.entries(particulars).flatMap(([id, value]) => {
    if (value === undefined) return [];
    return [`${say(`told.${id}`)}: ${toldText(id, value, words)}`];
  });
  return plain(say('said.complaint-completed'), told);
}

type Told = Exclude<Completed['particulars'][keyof Completed['particulars']], undefined>;
function toldText(id: string, value: Told, words: ComplaintWords): string {
  if (typeof value === 'string') return valueWords(id, value, words);
  if (value === true) return words.say('text.yes');
  return Object.values(value).join(', ');
}

type Days = Extract<ComplaintFact, { type: 'complaint-noticed' }>['notice'];
const noticeLines = (notice: Days, { say, format }: ComplaintWords): string[] => [
  `${say('panel.received')}: ${format.date(notice.received)}`,
  say('journal.hearingDays', { until: format.date(notice.objectionsUntil), from: format.date(notice.decisionFrom) }),
];
