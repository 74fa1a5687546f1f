import type { Complaint } from '../../complaints/complaint.ts';
import { complaintForecast } from '../../complaints/complaint-forecast.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { LocalDateTime } from '../../kernel/local-date-time.ts';
import { dateOf } from '../../kernel/local-date-time.ts';
import { fields, heading, plain, space } from '../block-makers.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm, FormWords } from '../form-input.ts';
import { staffText } from '../letterhead.ts';
import { makeSheet } from '../sheet.ts';
import type { ComplaintFormInput } from './complaint-form-input.ts';
import { complainantText, markedSource, sayer, signerText, subjectText, wayText } from './complaint-texts.ts';

/** The control card of a complaint: where it stands, both clocks and their ground, what was done. For the office only. */
export const buildComplaintCard: BuildForm<ComplaintFormInput> = (input, lang, words) => {
  const say = sayer(words);
  const { complaint, office } = input;
  const rows = complaintActs(complaint).map(({ at, by, fact }) => [
    words.format.dateTime(at),
    words.say(`complaints:fact.${fact}`),
    staffText(office, by, lang),
  ]);
  const head = ['at', 'act', 'by'].map((column) => words.say(`card.actHead.${column}`));
  const blocks: Block[] = [
    plain(office.settings.name[lang], { align: 'center', size: 11 }),
    heading(say('card.title')),
    space(2),
    fields([...own(input, words), ...clocks(input, words), ...done(input, words)]),
    space(2),
    heading(say('card.acts'), 2),
    { kind: 'table', head, widths: [20, 45, 35], rows, size: 10 },
  ];
  return makeSheet({ form: 'complaint-card', title: say('card.docTitle'), blocks, office, number: complaint.number.text, size: 11 }, lang, words);
};

type Row = readonly [label: string, value: string | null | undefined];

function own({ complaint, office }: ComplaintFormInput, words: FormWords): Row[] {
  const say = sayer(words);
  const { intake, assignee, assignment } = complaint;
  return [
    [say('ticket.number'), complaint.number.text],
    [words.say('card.state'), words.say(`complaints:state.${complaint.state}`)],
    [say('ticket.accepted'), words.format.dateTime(complaint.registeredAt)],
    [say('ticket.arrived'), complaint.receivedAt === complaint.registeredAt ? null : words.format.dateTime(complaint.receivedAt)],
    [say('ticket.complainant'), complainantText(complaint, words)],
    [say('ticket.signer'), signerText(complaint)],
    [say('ticket.addressee'), words.say(`complaints:addressee.${intake.addressee}`)],
    [say('ticket.about'), subjectText(complaint, words)],
    [say('ticket.way'), wayText(complaint, words)],
    [say('card.assignee'), assignee ? staffText(office, assignee, words.format.lang) : words.say('card.none')],
    [words.say('card.resolution'), assignment?.resolution],
  ];
}

/** What came of it: material, hearing, letters, measures. */
function done({ complaint }: ComplaintFormInput, words: FormWords): Row[] {
  const say = sayer(words);
  const { format } = words;
  const { answer, forwarding, review, notice, sending, materials, measures } = complaint;
  const reviewed = review?.answer;
  const letter = ({ number }: { number: { text: string } }, at: LocalDate) =>
    words.say('numberAndDate', { number: number.text, date: format.date(at) });
  const came = (on: LocalDate | undefined) => (on ? say('card.materialCame', { date: format.date(on) }) : say('card.materialWaits'));
  return [
    [say('card.materials'), materials.map(({ from, what, received }) => `${from}: ${what} (${came(received?.on)})`).join('; ')],
    [say('card.hearing'), notice && say('card.hearingText', { until: format.date(notice.objectionsUntil), from: format.date(notice.decisionFrom) })],
    [say('card.forwarded'), forwarding && `${forwarding.to}, ${letter(forwarding, dateOf(forwarding.at))}`],
    [
      say('card.review'),
      reviewed && `${words.say(`complaints:outcome.${reviewed.outcome}`)}, ${letter({ number: { text: reviewed.number } }, reviewed.date)}`,
    ],
    [say('card.answer'), answer && `${words.say(`complaints:outcome.${answer.outcome}`)}, ${letter(answer, answer.date)}`],
    [say('card.sent'), sending && `${format.date(dateOf(sending.at))}, ${words.say(`complaints:way.${sending.way}`)}`],
    [say('card.measures'), measures.map(({ text }) => text).join('; ')],
  ];
}

/** Which days the region's calendar has moved, by which package, from what to what. */
function movedText({ complaint, office }: ComplaintFormInput, words: FormWords): string {
  const { format } = words;
  const say = sayer(words);
  const lines = (complaint.movedTerms ?? []).flatMap(({ at, from, to, forward, package: cause }) => {
    const moved = [...(forward ? [{ clock: 'forward', ...forward }] : []), { clock: 'answer', from, to }].filter((one) => one.from !== one.to);
    const days = moved.map((one) =>
      say('card.movedDay', { clock: words.say(`complaints:clock.${one.clock}`), from: format.date(one.from), to: format.date(one.to) }),
    );
    const title = office.packages?.find(({ id }) => id === cause)?.title[format.lang] ?? cause;
    return days.length === 0 ? [] : [say('card.movedText', { date: format.date(dateOf(at)), title, days: days.join(', ') })];
  });
  return lines.join('; ');
}

function clocks(input: ComplaintFormInput, words: FormWords): Row[] {
  const { complaint, catalogue, calendar, printedAt } = input;
  const say = sayer(words);
  const { format } = words;
  const { terms } = complaint;
  const forecast = complaintForecast(complaint, dateOf(printedAt), calendar);
  if (!terms || !forecast) return [];
  const rows = forecast.clocks.map(({ clock, due, level }): Row => [
    words.say(`complaints:clock.${clock}`),
    say('card.clock', { date: format.dateWithWeekday(due), level: words.say(`complaints:forecast.${level}`) }),
  ]);
  return [
    ...rows,
    [say('card.basis'), terms.source ? markedSource(terms.source, catalogue, words) : terms.ground],
    [say('card.extended'), complaint.extensions.map(({ until, ground }) => say('card.extension', { date: format.date(until), ground })).join('; ')],
    [say('card.moved'), movedText(input, words)],
    [say('card.consequence'), forecast.consequence && words.say(`complaints:consequence.${forecast.consequence}`)],
    [say('card.fileBy'), terms.fileBy && format.date(terms.fileBy)],
  ];
}

type Done = { readonly at: LocalDateTime; readonly by: string; readonly fact: string };

/** What was done with a complaint, as its row remembers it, in the order of time; `fact` is a key under `complaints:fact`. */
export function complaintActs(current: Complaint): readonly Done[] {
  const done: Done[] = [{ at: current.registeredAt, by: current.registeredBy, fact: 'complaint-registered' }];
  const add = (fact: string, ...marks: readonly ({ readonly at: LocalDateTime; readonly by: string } | null | undefined)[]) => {
    for (const mark of marks) if (mark) done.push({ at: mark.at, by: mark.by, fact });
  };
  add('complaint-assigned', current.assignment);
  add('complaint-material-requested', ...current.materials);
  add('complaint-material-received', ...current.materials.map(({ received }) => received));
  add('complaint-noticed', current.notice);
  add('complaint-objected', current.notice?.objection);
  add('complaint-heard', current.notice?.protocol);
  add('complaint-extended', ...current.extensions);
  add('complaint-forwarded', current.forwarding);
  add('complaint-answered', current.answer);
  add('complaint-sent', current.sending);
  add('complaint-measures-recorded', ...current.measures);
  add('complaint-corrected', ...current.corrections);
  add('complaint-closed', current.closed);
  return done.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
