import { stepsOf } from '../cases/steps-of.ts';
import type { ReckonedDay, Reckoning } from '../deadlines/reckoning.ts';
import { heading, plain, space } from './block-makers.ts';
import { caseActs } from './case-acts.ts';
import type { Block } from './document-tree.ts';
import type { CaseFormInput, FormWords } from './form-input.ts';
import { staffText } from './letterhead.ts';

/** The steps of the regulation with their norms in its own units, due and done. */
export function cardSteps({ case: current, edition }: CaseFormInput, { say, format }: FormWords): Block[] {
  const rows = stepsOf(current, edition).map(({ step, due, dueAt, doneAt, kept }) => {
    const known = edition.steps.find((one) => one.id === step);
    const until = dueAt ? `${format.date(due)} ${format.time(dueAt)}` : format.date(due);
    const done = doneAt ? `${format.dateTime(doneAt)}${kept === false ? `, ${say('card.late')}` : ''}` : '';
    return [
      known?.title[format.lang] ?? step,
      known ? say(`terms:actor.${known.actor}`) : '',
      known?.duration ? format.duration(known.duration) : '',
      until,
      done,
    ];
  });
  if (rows.length === 0) return [];
  const head = ['step', 'actor', 'norm', 'due', 'done'].map((column) => say(`card.stepHead.${column}`));
  return [space(2), heading(say('card.steps'), 2), { kind: 'table', head, widths: [35, 18, 16, 15, 16], rows, size: 10 }];
}

/** The sum behind each due date: the applicant's clock, and the provider's where it runs by itself. */
export function cardReckonings({ terms }: CaseFormInput, words: FormWords): Block[] {
  if (!terms) return [];
  const title = words.say('card.reckoning');
  if (!terms.provider) return sum(terms.whole, title, words);
  return [
    ...sum(terms.whole, `${title}. ${words.say('clock.applicant')}`, words),
    ...sum(terms.provider, `${title}. ${words.say('clock.provider')}`, words),
  ];
}

function sum(whole: Reckoning, title: string, { say, format }: FormWords): Block[] {
  const rows = whole.days.map((day) => [
    format.date(day.date),
    format.weekday(day.date),
    day.counted === null ? say('card.none') : String(day.counted),
    dayNote(day, { say, format }),
  ]);
  const head = ['date', 'weekday', 'count', 'note'].map((column) => say(`card.reckonHead.${column}`));
  const start = `${say('card.event', { event: format.dateTime(whole.at) })}; ${say('card.first', { date: format.date(whole.firstDay) })}; ${format.duration(whole.duration)}.`;
  return [
    space(2),
    heading(title, 2),
    plain(start),
    { kind: 'table', head, widths: [20, 22, 12, 46], rows, size: 10 },
    plain(say('card.dueLine', { date: format.dateWithWeekday(whole.due) }), { bold: true }),
    ...(whole.estimated ? [plain(say('card.estimated'), { italic: true })] : []),
  ];
}

function dayNote(day: ReckonedDay, { say, format }: Pick<FormWords, 'say' | 'format'>): string {
  if (day.counted !== null) return day.workingWeekend ? say('card.workingWeekend') : '';
  return day.holiday ? `${say(`card.skip.${day.reason}`)}: ${day.holiday[format.lang]}` : say(`card.skip.${day.reason}`);
}

/** What was done, when and by whom. */
export function cardActs({ case: current, office }: CaseFormInput, { say, format }: FormWords): Block[] {
  const rows = caseActs(current).map((act) => [
    format.dateTime(act.at),
    say(`card.act.${act.act}`, act.params),
    staffText(office, act.by, format.lang),
  ]);
  const head = ['at', 'act', 'by'].map((column) => say(`card.actHead.${column}`));
  return [space(2), heading(say('card.acts'), 2), { kind: 'table', head, widths: [20, 45, 35], rows, size: 10 }];
}
