import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import { type FactWords, plainWords as plain } from '../../parts/JournalTable.tsx';
import type { CaseWords } from './case-words.ts';
import { grantFieldRows } from './grant-field-rows.ts';
import { obligationTitle } from './obligation-title.ts';

/** Says a fact in the language of the screen. Total: every fact that was ever written has its words. */
export function factWords(fact: CaseFact, words: CaseWords): FactWords {
  const { say, term, format } = words;
  const said = (params?: Record<string, unknown>) => say(`fact.${fact.type}`, params);
  switch (fact.type) {
    case 'application-registered':
      return plain(said({ number: fact.number.text, due: format.date(fact.terms.due) }));
    case 'acceptance-refused':
      return plain(said(), lackWords(fact, words));
    case 'case-assigned':
      return plain(said({ executor: words.staff(fact.executor) }), [fact.resolution]);
    case 'grant-drafted':
    case 'refusal-drafted':
      return plain(said(), draftWords(fact, words));
    case 'objection-recorded':
      return plain(said(), [fact.text]);
    case 'draft-returned':
      return plain(said(), [say('journal.reason', { reason: fact.reason })]);
    case 'decision-signed':
      return plain(said({ kind: term(`decision.${fact.kind}`), number: fact.number.text, date: format.date(fact.date) }));
    case 'result-issued':
      return plain(said({ who: term(`receiver.${fact.receiver.who}`) }), [receiverDocument(fact.receiver.document, words), fact.receiver.note]);
    case 'case-corrected':
      return correctionWords(fact, words);
    case 'form-printed':
      return plain(
        said({ form: term(`form.${fact.form}`), lang: say(`journal.lang.${fact.lang}`), copies: say('journal.copies', { count: fact.copies }) }),
      );
    default:
      return laterWords(fact, words);
  }
}

/** The conversation, the consent taken back, and what comes after the decision. */
function laterWords(fact: CaseFact, words: CaseWords): FactWords {
  const { say, term, format } = words;
  const said = (params?: Record<string, unknown>) => say(`fact.${fact.type}`, params);
  switch (fact.type) {
    case 'conversation-held':
      return plain(said({ how: term(`conversation.${fact.how}`) }), [
        `${say('conversation.present')}: ${fact.present}`,
        `${say('conversation.opinion')}: ${fact.opinion}`,
      ]);
    case 'consent-withdrawn':
      return plain(said({ date: format.date(fact.stopBy) }));
    case 'data-blocked':
      return plain(said({ requestedBy: fact.requestedBy }), [say('journal.reason', { reason: fact.reason })]);
    case 'data-unblocked':
    case 'conflict-settled':
      return plain(said(), [say('journal.reason', { reason: fact.reason })]);
    case 'certificate-received':
      return plain(said({ number: fact.number, date: format.date(fact.date) }), [obligationTitle(fact.obligation, words)]);
    case 'reminder-sent':
      return plain(said(), [obligationTitle(fact.obligation, words)]);
    case 'attachment-added':
      return plain(said({ name: fact.attachment.name }), [
        fact.attachment.title ?? (fact.attachment.requirement && words.document(fact.attachment.requirement)),
      ]);
    case 'attachment-removed':
      return plain(said({ name: fact.name }), [say('journal.reason', { reason: fact.reason })]);
    default:
      return transferWords(fact, words);
  }
}

/** Facts of the way through the State Corporation, of the calendar and of a move, and those that need no more than their name. */
function transferWords(fact: CaseFact, { say, format, office, lang }: CaseWords): FactWords {
  const said = (params?: Record<string, unknown>) => say(`fact.${fact.type}`, params);
  switch (fact.type) {
    case 'package-sent':
      return plain(said({ number: fact.package.text }), [fact.due && say('journal.deliverBy', { date: format.date(fact.due) })]);
    case 'package-delivered':
      return plain(said({ name: fact.receivedBy }));
    case 'result-received':
      return plain(said({ number: fact.number, date: format.date(fact.date) }), [
        fact.storageUntil && say('journal.keptUntil', { date: format.date(fact.storageUntil) }),
      ]);
    case 'result-requested-back':
      return plain(said({ date: format.date(fact.due) }));
    case 'terms-recomputed': {
      const dates = { before: format.date(fact.before), after: format.date(fact.terms.due) };
      const title = office.packages?.find(({ id }) => id === fact.package)?.title[lang];
      return { ...plain(said(), [title]), ...(dates.before !== dates.after && { change: dates }) };
    }
    case 'case-sent-away':
      return plain(said({ office: fact.to.name }), [say('journal.reason', { reason: fact.ground })]);
    case 'case-taken-in':
      return plain(said({ office: fact.from.name }), [fact.number.text]);
    case 'case-move-answered':
      return plain(said(), [fact.text]);
    default:
      return plain(said());
  }
}

function lackWords(fact: Extract<CaseFact, { type: 'acceptance-refused' }>, words: CaseWords): (string | undefined)[] {
  const line = (label: string, ids: readonly string[]) => (ids.length > 0 ? `${words.say(label)}: ${ids.map(words.document).join('; ')}` : undefined);
  return [line('decision.missing', fact.missing), line('decision.expired', fact.expired), fact.note];
}

type Drafted = Extract<CaseFact, { type: 'grant-drafted' | 'refusal-drafted' }>;
function draftWords(fact: Drafted, words: CaseWords): (string | undefined)[] {
  const { say, format, ground } = words;
  const { draft } = fact;
  const line = (label: string, value: string | undefined) => (value ? `${say(label)}: ${value}` : undefined);
  const text =
    draft.kind === 'grant'
      ? grantLines(draft.fields, words)
      : [line('decision.grounds', draft.grounds.map(ground).join('; ')), line('decision.justification', draft.justification)];
  const notice = fact.type === 'refusal-drafted' ? fact.notice : undefined;
  if (!notice) return text;
  const dates = say('clock.hearing', { until: format.date(notice.objectionsUntil), from: format.date(notice.decisionFrom) });
  return [...text, say('decision.notice', { date: format.date(notice.received) }), dates];
}

/** What a positive draft says, field by field, in the edition's words. */
function grantLines(fields: Readonly<Record<string, string>>, words: CaseWords): string[] {
  return grantFieldRows(fields, words).map(({ label, value }) => `${label}: ${value}`);
}

function receiverDocument(document: { document: string; number?: string | undefined } | undefined, { term }: CaseWords): string | undefined {
  return document ? [term(`identity.${document.document}`), document.number].filter(Boolean).join(' ') : undefined;
}

function correctionWords(fact: Extract<CaseFact, { type: 'case-corrected' }>, words: CaseWords): FactWords {
  const { say } = words;
  return {
    ...plain(say('fact.case-corrected', { field: words.field(fact.path) }), [
      say('journal.reason', { reason: fact.reason }),
      fact.afterSigning && say('journal.afterSigning'),
    ]),
    change: { before: valueWords(fact.path, fact.before, words), after: valueWords(fact.path, fact.after, words) },
  };
}

/** A recorded value as people write it: dates, sex, yes and no; anything else as it stands. */
export function valueWords(path: string, value: string, { say, term, format }: CaseWords): string {
  if (value === '') return say('journal.blank');
  const leaf = path.split('.').at(-1) ?? '';
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return format.date(value as Parameters<typeof format.date>[0]);
  if (leaf === 'sex') return term(`sex.${value}`);
  if (leaf === 'lang') return term(`lang.${value}`);
  if (leaf === 'channel') return term(`channel.${value}`);
  if (leaf === 'state') return term(`documentState.${value}`);
  if (leaf === 'seenAs') return term(`seenAs.${value}`);
  if (value === 'true' || value === 'false') return say(value === 'true' ? 'correct.yes' : 'correct.no');
  return value;
}
