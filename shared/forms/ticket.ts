import type { Lang } from '../kernel/lang.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import { fullName } from '../people/full-name.ts';
import { fields, heading, plain, rule, space } from './block-makers.ts';
import { requirementOf, serviceName } from './case-texts.ts';
import type { Block } from './document-tree.ts';
import type { BuildForm, CaseFormInput, FormWords } from './form-input.ts';
import { letterhead, sealedSignature, staffOf, staffText } from './letterhead.ts';
import { makeSheet } from './sheet.ts';

/** The ticket of acceptance (АППК art. 64: number, date and time, name and post of who accepted; services law: list of documents, term). */
export const buildTicket: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say } = words;
  const { office, case: current } = input;
  const blocks: Block[] = [
    letterhead(office, words),
    rule,
    space(3),
    heading(say('ticket.title')),
    plain(say('ticket.subtitle'), { align: 'center' }),
    space(3),
    facts(input, lang, words),
    ...documents(input, lang, words),
    ...steps(input, lang, words),
    ...(current.terms?.estimated ? [plain(say('ticket.estimated'), { italic: true })] : []),
    space(2),
    plain(say('ticket.issue'), { align: 'justify' }),
    plain(say('contact'), { bold: true }),
    space(4),
    sealedSignature(staffOf(office, current.registeredBy), lang, words),
    space(3),
    { kind: 'signature', post: say('ticket.received'), name: '', caption: say('signatureAndDate') },
  ];
  return makeSheet(
    { form: 'ticket', title: 'ticket.docTitle', blocks, office, edition: input.edition, number: current.number.text, size: 12 },
    lang,
    words,
  );
};

function facts(input: CaseFormInput, lang: Lang, { say, format }: FormWords): Block {
  const { case: current, edition, office } = input;
  const { application, terms } = current;
  const term = edition.channels.find((rule) => rule.channel === application.channel)?.term;
  const due = terms && say('duration', { date: format.longDate(terms.due, 'until'), term: term ? format.duration(term) : '' });
  return fields(
    [
      [say('ticket.number'), current.number.text],
      [say('ticket.accepted'), format.longDateTime(current.receivedAt)],
      [say('ticket.registered'), terms && terms.registered !== dateOf(current.receivedAt) ? format.longDate(terms.registered) : null],
      [say('ticket.service'), serviceName(input, application.service, lang)],
      [say('ticket.applicant'), fullName(application.applicant)],
      [say('ticket.representative'), application.representative && fullName(application.representative)],
      [say('ticket.identity'), say(`terms:identity.${application.identity.document}`)],
      [say('ticket.acceptedBy'), staffText(office, current.registeredBy, lang)],
      [say('ticket.due'), due],
    ],
    true,
  );
}

function documents({ case: current, edition }: CaseFormInput, lang: Lang, { say }: FormWords): Block[] {
  const present = current.application.documents.filter((document) => document.state === 'present');
  if (present.length === 0) return [];
  const rows = present.map((document, index) => [
    String(index + 1),
    requirementOf(edition, document)?.title[lang] ?? document.requirement,
    document.seenAs ? say(`terms:seenAs.${document.seenAs}`) : '',
    document.sheets ? String(document.sheets) : '',
  ]);
  const head = ['number', 'title', 'seenAs', 'sheets'].map((column) => say(`ticket.documentHead.${column}`));
  return [space(2), heading(say('ticket.documents'), 2), { kind: 'table', head, widths: [7, 58, 22, 13], rows, size: 11 }];
}

function steps({ case: current, edition }: CaseFormInput, lang: Lang, { say, format }: FormWords): Block[] {
  const due = new Map(current.terms?.steps.map((step) => [step.step, step.due]));
  const rows = edition.steps.flatMap((step) => {
    const date = due.get(step.id);
    return date ? [[step.title[lang], say(`terms:actor.${step.actor}`), format.date(date)]] : [];
  });
  if (rows.length === 0) return [];
  const head = ['step', 'actor', 'due'].map((column) => say(`ticket.stepHead.${column}`));
  return [space(2), heading(say('ticket.steps'), 2), { kind: 'table', head, widths: [55, 28, 17], rows, size: 11 }];
}
