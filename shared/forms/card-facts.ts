import type { Case } from '../cases/case.ts';
import { obligationState } from '../cases/obligations.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { nameAt } from '../law/general-rules.ts';
import { fullName } from '../people/full-name.ts';
import { actName, childText, serviceName } from './case-texts.ts';
import type { CaseFormInput, FormWords } from './form-input.ts';
import { decisionWord } from './decision-line.ts';
import { staffText } from './letterhead.ts';
import { clockRows } from './receipt-parts.ts';
import { typeset } from './typeset.ts';

type Row = readonly [label: string, value: string | null | undefined];

/** What the card says of a case: itself, its way, its clocks, what came of it. */
export const cardFacts = (input: CaseFormInput, words: FormWords): Row[] => [
  ...own(input, words),
  ...wayRows(input.case, words),
  ...lawRows(input, words),
  ...outcome(input, words),
  ...obligationRows(input, words),
];

function own(input: CaseFormInput, words: FormWords): Row[] {
  const { say, format } = words;
  const { case: current } = input;
  const { application } = current;
  return [
    [say('card.number'), current.number.text],
    [say('card.state'), say(`terms:state.${current.state}`)],
    [say('card.received'), format.dateTime(current.receivedAt)],
    [say('card.channel'), say(`terms:channel.${application.channel}`)],
    [say('card.service'), serviceName(input, application.service, format.lang)],
    [say('card.applicant'), fullName(application.applicant)],
    [say('card.children'), application.children.map((child) => childText(child, words)).join('; ')],
  ];
}

/** The State Corporation's side or the portal's: receipts, queue, package, storage. */
function wayRows({ application: { via, portal, counter }, transfer, storage }: Case, { say, format }: FormWords): Row[] {
  const times = via && { accepted: format.dateTime(via.acceptedAt), delivered: format.dateTime(via.deliveredAt) };
  const sent = portal && say('ticket.portal', { number: portal.packageId, sent: format.dateTime(portal.sentAt) });
  const delivered = transfer?.delivered;
  return [
    [say('ticket.origin'), (via && times && say('ticket.via', { department: via.department, number: via.receiptNumber, ...times })) ?? sent],
    [say('receipt.queue'), counter?.queueNumber],
    [say('card.package'), transfer && say('card.packageText', { number: transfer.package.text, at: format.dateTime(transfer.at) })],
    [say('card.deliveryDue'), transfer?.due && format.dateWithWeekday(transfer.due)],
    [say('card.delivered'), delivered && `${format.dateTime(delivered.at)}, ${delivered.receivedBy}`],
    [
      say('card.result'),
      storage && say('card.resultText', { number: storage.number, date: format.date(storage.date), at: format.dateTime(storage.at) }),
    ],
    [say('card.storedUntil'), storage?.until && format.dateWithWeekday(storage.until)],
  ];
}

/** The act, its region's provider and the ministry as they were called on the day of intake, and every clock. */
function lawRows(input: CaseFormInput, words: FormWords): Row[] {
  const { say, format } = words;
  const { case: current, catalogue, edition } = input;
  const { lang } = format;
  const only = current.terms ? format.dateWithWeekday(current.terms.due) : say('card.none');
  const clocks = current.application.channel === 'state-corporation' || current.terms?.deliverBackBy ? clockRows(input, words) : [];
  return [
    [say('card.edition'), actName(input, lang, words)],
    [say('card.provider'), typeset(edition.provider[lang])],
    [say('card.ministry'), nameAt(catalogue, 'ministry', dateOf(current.receivedAt))[lang]],
    [say('card.due'), only],
    ...clocks,
  ];
}

function outcome({ case: current, edition, office }: CaseFormInput, words: FormWords): Row[] {
  const { say, format } = words;
  const { decision, conversation, consentWithdrawn } = current;
  const kind = decision && decisionWord(edition, decision.kind, words);
  const told = conversation && `${format.dateTime(conversation.at)}, ${say(`minutes.way.${conversation.how}`)}`;
  return [
    [say('card.executor'), current.executor ? staffText(office, current.executor, format.lang) : say('card.none')],
    [say('card.resolution'), current.assignment?.resolution],
    [say('card.conversation'), told],
    [say('card.decision'), decision && kind && say('card.decisionText', { kind, number: decision.number.text, date: format.date(decision.date) })],
    [say('card.issued'), current.issue && `${format.dateTime(current.issue.at)}, ${say(`terms:receiver.${current.issue.receiver.who}`)}`],
    [say('card.consentWithdrawn'), consentWithdrawn && say('card.stopBy', { date: format.date(consentWithdrawn.stopBy) })],
  ];
}

function obligationRows({ case: current, edition, printedAt }: CaseFormInput, { say, format }: FormWords): Row[] {
  const date = (day: LocalDate) => format.date(day);
  return (current.obligations ?? []).map((owed) => {
    const title = edition.obligations.find(({ id }) => id === owed.id)?.title[format.lang] ?? owed.id;
    const due = owed.workingDay && owed.workingDay !== owed.due ? `${date(owed.due)} (${date(owed.workingDay)})` : date(owed.due);
    const state = obligationState(owed, dateOf(printedAt));
    const got = owed.received && { number: owed.received.number, date: date(owed.received.date) };
    return [title, `${say('card.obligationDue', { date: due })} – ${say(`card.obligation.${state}`, got ?? {})}`];
  });
}
