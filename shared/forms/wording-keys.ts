import type { FormTexts } from './built-in-texts.ts';
import type { CASE_FORMS, CaseFormId } from './form-table.ts';
import { COMPLAINT_FORMS, type ComplaintFormId } from './complaints/complaint-form-table.ts';

/** A key, or a group of keys with a full stop at its end. `own`: what the form alone says; `shared`: what it says with others. */
type Groups = { readonly own: readonly string[]; readonly shared: readonly string[] };
type KnownForm = (typeof CASE_FORMS)[number] | ComplaintFormId;

const APPEAL = ['appeal', 'appealTo', 'appealCourt', 'addressee.', 'addresseeTerm'].map((key) => `refusal.${key}`);
const APPEAL_NOTE = [...APPEAL, 'refusal.appealFileNote'];
const APPEAL_TEXT = [...APPEAL, 'refusal.appealFile', 'refusal.appealContent'];
const BASIS = ['basis', 'legal', 'court', 'application'].map((key) => `permission.${key}`);
const CLOCKS = ['clock.', 'duration', 'contact'];
const RECEIPT = [
  'accepted',
  'acceptedBy',
  'applicant',
  'representative',
  'service',
  'identity',
  'due',
  'documents',
  'documentHead.',
  'steps',
  'stepHead.',
];

const complaint = (...keys: readonly string[]): string[] => keys.map((key) => `complaint-forms:${key}`);
const SUBJECT = complaint('about.', 'matter.', 'complainant.');
const CARD = ['number', 'accepted', 'arrived', 'complainant', 'signer', 'addressee', 'about', 'way', 'wayNumbered'].map((key) => `ticket.${key}`);

/**
 * What each form says in words of its own. The frame of every sheet – letterhead, stamp, numbers, marks of drafts and of practice, captions of signatures – is no
 * wording and stays the program's.
 */
const GROUPS: Readonly<Record<KnownForm, Groups>> = {
  application: { own: ['application.'], shared: [] },
  ticket: { own: ['ticket.'], shared: CLOCKS },
  'acceptance-receipt': { own: ['receipt.'], shared: [...RECEIPT, 'issue.', 'estimated'].map((key) => `ticket.${key}`).concat(CLOCKS) },
  'acceptance-refusal': { own: ['acceptanceRefusal.'], shared: [...APPEAL_NOTE, 'refusal.appealCourtFull'] },
  'conversation-minutes': { own: ['minutes.'], shared: [] },
  'preliminary-notice': { own: ['notice.'], shared: [] },
  permission: { own: ['permission.'], shared: APPEAL_NOTE },
  'guardianship-order': { own: ['result.guardianship-order.', 'result.acquainted'], shared: ['result.blank', ...BASIS, ...APPEAL_NOTE] },
  'patronage-notice': { own: ['result.patronage-notice.'], shared: ['result.children', 'result.bring', ...APPEAL_NOTE] },
  'foster-notice': { own: ['result.foster-notice.'], shared: ['result.children', 'result.bring', ...APPEAL_NOTE] },
  'money-decision': { own: ['result.money-decision.'], shared: ['result.children', ...BASIS, ...APPEAL_NOTE] },
  'opinion-decision': { own: ['result.opinion-decision.'], shared: ['result.whom', 'result.children', ...BASIS, ...APPEAL_NOTE] },
  'service-refusal': {
    own: ['docTitle', 'title', 'subtitle', 'body', 'legal', 'justification', 'heard', 'objected'].map((key) => `refusal.${key}`),
    shared: APPEAL_TEXT,
  },
  'certificate-reminder': { own: ['reminder.'], shared: [] },
  'control-card': { own: ['card.'], shared: ['ticket.origin', 'ticket.via', 'ticket.portal', 'receipt.queue', 'minutes.way.', ...CLOCKS] },
  'complaint-ticket': { own: complaint('ticket.'), shared: [...SUBJECT, 'contact'] },
  'complaint-cover-letter': { own: complaint('cover.'), shared: [...SUBJECT, ...complaint('letter.')] },
  'complaint-notice': {
    own: complaint('notice.'),
    shared: [...complaint('outcome.', 'letter.'), ...['objection', 'objectionOpen', 'file', 'received'].map((key) => `notice.${key}`)],
  },
  'complaint-protocol': { own: complaint('protocol.'), shared: [...SUBJECT, ...complaint('ticket.complainant', 'ticket.signer', 'ticket.about')] },
  'complaint-extension': { own: complaint('extension.'), shared: complaint('source.', 'letter.') },
  'complaint-answer': { own: complaint('answer.'), shared: [...SUBJECT, ...complaint('letter.'), ...APPEAL_TEXT] },
  'complaint-card': {
    own: complaint('card.'),
    shared: [...SUBJECT, ...complaint('source.', ...CARD), ...['actHead.', 'none', 'resolution', 'state'].map((key) => `card.${key}`)],
  },
};
/** A result that only an edition names. */
const GENERAL: Groups = { own: ['result.body'], shared: ['result.whom', 'result.children', ...BASIS, ...APPEAL_NOTE] };

/** Is this a form of complaints? */
export const isComplaintForm = (form: string): form is ComplaintFormId => (COMPLAINT_FORMS as readonly string[]).includes(form);

export type WordingKeys = { readonly own: readonly string[]; readonly all: readonly string[] };
type Printed = { readonly form: CaseFormId; readonly service?: string | undefined };

/** The keys whose texts make up the wording of a form, in the order of the program's own; of a form for one service without what only others say. */
export function wordingKeys({ form, service }: Printed, texts: FormTexts): WordingKeys {
  const { own, shared } = Object.hasOwn(GROUPS, form) ? GROUPS[form as KnownForm] : GENERAL;
  const keys = [...texts.keys()].filter((key) => service === undefined || !isOfOther(key, service));
  const among = (groups: readonly string[]) =>
    keys.filter((key) => groups.some((group) => (group.endsWith('.') ? key.startsWith(group) : key === group)));
  return { own: among(own), all: among([...own, ...shared]) };
}

const REQUESTS = 'application.requests.';
const isOfOther = (key: string, service: string): boolean => key.startsWith(REQUESTS) && key !== `${REQUESTS}${service}`;
