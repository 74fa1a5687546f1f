import { channelRuleOf } from '../law/edition-for.ts';
import { fullName } from '../people/full-name.ts';
import { heading, plain, space } from './block-makers.ts';
import { requirementOf, serviceName } from './case-texts.ts';
import type { Block } from './document-tree.ts';
import type { CaseFormInput, FormWords } from './form-input.ts';
import { staffText } from './letterhead.ts';
import { typeset } from './typeset.ts';

type Row = readonly [label: string, value: string | null | undefined];

/** Who asked for which service, how they were recognised and who took the application. */
export function partyRows(input: CaseFormInput, { say, format }: FormWords): Row[] {
  const { application, registeredBy } = input.case;
  return [
    [say('ticket.service'), serviceName(input, application.service, format.lang)],
    [say('ticket.applicant'), fullName(application.applicant)],
    [say('ticket.representative'), application.representative && fullName(application.representative)],
    [say('ticket.identity'), say(`terms:identity.${application.identity.document}`)],
    [say('ticket.acceptedBy'), staffText(input.office, registeredBy, format.lang)],
  ];
}

/**
 * Every clock that runs, each with its name: the applicant's from intake, the provider's from the day the package is there, and the day the
 * result must be back at the State Corporation. With one clock only, it needs no name.
 */
export function clockRows({ case: current, edition }: CaseFormInput, { say, format }: FormWords): Row[] {
  const { application, terms } = current;
  if (!terms) return [];
  const rule = channelRuleOf(edition, application.channel);
  const term = rule.ok ? format.duration(rule.value.term) : '';
  const until = (date: typeof terms.due) => say('duration', { date: format.longDate(date, 'until'), term });
  const through = application.channel === 'state-corporation';
  return [
    [say(through ? 'clock.applicant' : 'ticket.due'), until(terms.due)],
    [say('clock.provider'), through ? (terms.provider ? until(terms.provider.due) : say('clock.providerLater', { term })) : null],
    [say('clock.back'), terms.deliverBackBy && say('clock.notLater', { date: format.longDate(terms.deliverBackBy, 'until') })],
  ];
}

/** The documents that were taken in, one row each; what was only shown is not among them. */
export function documentTable({ case: current, edition }: CaseFormInput, { say, format }: FormWords): Block[] {
  const present = current.application.documents.filter(
    (document) => document.state === 'present' && requirementOf(edition, document)?.kind !== 'identity',
  );
  if (present.length === 0) return [];
  const rows = present.map((document, index) => [
    String(index + 1),
    typeset(requirementOf(edition, document)?.title[format.lang] ?? document.requirement),
    document.seenAs ? say(`terms:seenAs.${document.seenAs}`) : '',
    document.sheets ? String(document.sheets) : '',
  ]);
  const head = ['number', 'title', 'seenAs', 'sheets'].map((column) => say(`ticket.documentHead.${column}`));
  return [space(2), heading(say('ticket.documents'), 2), { kind: 'table', head, widths: [6, 67, 17, 10], rows, size: 10 }];
}

/** The steps of the procedure with who does them and until when; terms in minutes with their minute. */
export function stepTable({ case: current, edition }: CaseFormInput, { say, format }: FormWords): Block[] {
  const planned = new Map(current.terms?.steps.map((step) => [step.step, step]));
  const rows = edition.steps.flatMap((step) => {
    const known = planned.get(step.id);
    if (!known) return [];
    return [[step.title[format.lang], say(`terms:actor.${step.actor}`), known.dueAt ? format.dateTime(known.dueAt) : format.date(known.due)]];
  });
  if (rows.length === 0) return [];
  const head = ['step', 'actor', 'due'].map((column) => say(`ticket.stepHead.${column}`));
  return [space(2), heading(say('ticket.steps'), 2), { kind: 'table', head, widths: [60, 22, 18], rows, size: 10 }];
}

/** How the result is handed out: in the words of the edition where it has them for the channel. */
export function issueText({ case: current, edition }: CaseFormInput, { say, format }: FormWords): string {
  const { channel } = current.application;
  const rule = channelRuleOf(edition, channel);
  const own = rule.ok ? rule.value.issue?.text[format.lang] : undefined;
  return own ? typeset(own) : say(`ticket.issue.${channel}`);
}

/** That a day of the calendar is not confirmed yet. */
export const estimatedNote = ({ case: current }: CaseFormInput, { say }: FormWords): Block[] =>
  current.terms?.estimated ? [plain(say('ticket.estimated'), { italic: true })] : [];
