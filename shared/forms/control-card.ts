import type { ReckonedDay } from '../deadlines/reckoning.ts';
import type { Lang } from '../kernel/lang.ts';
import { fullName } from '../people/full-name.ts';
import { fields, heading, plain, space } from './block-makers.ts';
import { actName, childText, serviceName } from './case-texts.ts';
import { caseActs } from './case-acts.ts';
import type { Block } from './document-tree.ts';
import type { BuildForm, CaseFormInput, FormWords } from './form-input.ts';
import { staffText } from './letterhead.ts';
import { makeSheet } from './sheet.ts';

/** The control card of a case: where it stands, its steps, the sum behind its due date day by day, what was done. For the office only. */
export const buildControlCard: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say } = words;
  const { office, case: current } = input;
  const blocks: Block[] = [
    plain(office.settings.name[lang], { align: 'center', size: 11 }),
    heading(say('card.title')),
    space(2),
    facts(input, lang, words),
    ...steps(input, lang, words),
    ...reckoning(input, lang, words),
    ...acts(input, lang, words),
  ];
  return makeSheet({ form: 'control-card', title: 'card.docTitle', blocks, office, number: current.number.text, size: 11 }, lang, words);
};

function facts(input: CaseFormInput, lang: Lang, words: FormWords): Block {
  const { say, format } = words;
  const { case: current, office } = input;
  const { application, decision } = current;
  const decided = decision && { kind: say(`terms:decision.${decision.kind}`), number: decision.number.text, date: format.date(decision.date) };
  return fields([
    [say('card.number'), current.number.text],
    [say('card.state'), say(`terms:state.${current.state}`)],
    [say('card.received'), format.dateTime(current.receivedAt)],
    [say('card.channel'), say(`terms:channel.${application.channel}`)],
    [say('card.service'), serviceName(input, application.service, lang)],
    [say('card.applicant'), fullName(application.applicant)],
    [say('card.children'), application.children.map((child) => childText(child, words)).join('; ')],
    [say('card.edition'), actName(input, lang, words)],
    [say('card.executor'), current.executor ? staffText(office, current.executor, lang) : say('card.none')],
    [say('card.resolution'), current.assignment?.resolution],
    [say('card.due'), current.terms ? format.dateWithWeekday(current.terms.due) : say('card.none')],
    [say('card.decision'), decided ? say('card.decisionText', decided) : null],
    [say('card.issued'), current.issue && `${format.dateTime(current.issue.at)}, ${say(`terms:receiver.${current.issue.receiver.who}`)}`],
  ]);
}

function steps({ case: current, edition }: CaseFormInput, lang: Lang, { say, format }: FormWords): Block[] {
  if (!current.terms) return [];
  const rows = current.terms.steps.map(({ step, due }) => {
    const known = edition.steps.find((one) => one.id === step);
    return [known?.title[lang] ?? step, known ? say(`terms:actor.${known.actor}`) : '', format.dateWithWeekday(due)];
  });
  const head = ['step', 'actor', 'due'].map((column) => say(`card.stepHead.${column}`));
  return [space(2), heading(say('card.steps'), 2), { kind: 'table', head, widths: [52, 24, 24], rows, size: 10 }];
}

function reckoning({ terms }: CaseFormInput, lang: Lang, { say, format }: FormWords): Block[] {
  if (!terms) return [];
  const { whole } = terms;
  const rows = whole.days.map((day) => [
    format.date(day.date),
    format.weekday(day.date),
    day.counted === null ? say('card.none') : String(day.counted),
    dayNote(day, lang, say),
  ]);
  const head = ['date', 'weekday', 'count', 'note'].map((column) => say(`card.reckonHead.${column}`));
  const start = `${say('card.event', { event: format.dateTime(whole.at) })}; ${say('card.first', { date: format.date(whole.firstDay) })}; ${format.duration(whole.duration)}.`;
  return [
    space(2),
    heading(say('card.reckoning'), 2),
    plain(start),
    { kind: 'table', head, widths: [20, 22, 12, 46], rows, size: 10 },
    plain(say('card.dueLine', { date: format.dateWithWeekday(whole.due) }), { bold: true }),
    ...(whole.estimated ? [plain(say('card.estimated'), { italic: true })] : []),
  ];
}

function dayNote(day: ReckonedDay, lang: Lang, say: FormWords['say']): string {
  if (day.counted !== null) return day.workingWeekend ? say('card.workingWeekend') : '';
  return day.holiday ? `${say(`card.skip.${day.reason}`)}: ${day.holiday[lang]}` : say(`card.skip.${day.reason}`);
}

function acts(input: CaseFormInput, lang: Lang, { say, format }: FormWords): Block[] {
  const rows = caseActs(input.case).map((act) => [
    format.dateTime(act.at),
    say(`card.act.${act.act}`, act.params),
    staffText(input.office, act.by, lang),
  ]);
  const head = ['at', 'act', 'by'].map((column) => say(`card.actHead.${column}`));
  return [space(2), heading(say('card.acts'), 2), { kind: 'table', head, widths: [20, 45, 35], rows, size: 10 }];
}
