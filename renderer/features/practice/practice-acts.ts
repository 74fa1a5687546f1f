import { assignCase } from '../../../shared/cases/assign-case.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import { closeCase } from '../../../shared/cases/close-case.ts';
import { deliverPackage } from '../../../shared/cases/deliver-package.ts';
import { handBack } from '../../../shared/cases/hand-back.ts';
import { holdConversation } from '../../../shared/cases/hold-conversation.ts';
import { receiveResult } from '../../../shared/cases/receive-result.ts';
import { recordCertificate } from '../../../shared/cases/record-certificate.ts';
import { remind } from '../../../shared/cases/remind.ts';
import { sendPackage } from '../../../shared/cases/send-package.ts';
import { todayOf } from '../../../shared/cases/stamp.ts';
import { withdrawConsent } from '../../../shared/cases/withdraw-consent.ts';
import { confirmCompleteness } from '../../../shared/cases/confirm-completeness.ts';
import { draftGrant } from '../../../shared/cases/draft-grant.ts';
import { draftRefusal } from '../../../shared/cases/draft-refusal.ts';
import { finishHearing } from '../../../shared/cases/finish-hearing.ts';
import { issueResult } from '../../../shared/cases/issue-result.ts';
import { recordObjection } from '../../../shared/cases/record-objection.ts';
import { recordPrint } from '../../../shared/cases/record-print.ts';
import { returnDraft } from '../../../shared/cases/return-draft.ts';
import { signDecision } from '../../../shared/cases/sign-decision.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import type { Role } from '../../../shared/roles/roles.ts';

/** What happens to a case of the practice office, in the words of its story. */
export const STORY_ACTS = [
  'ticket',
  'assign',
  'complete',
  'permit',
  'return',
  'refuse',
  'object',
  'finish-hearing',
  'sign',
  'issue',
  'close',
  'converse',
  'withdraw',
  'certify',
  'remind',
  'receipt',
  'send',
  'deliver',
  'result',
  'collect',
  'hand-back',
] as const;
export type StoryAct = (typeof STORY_ACTS)[number];
/** One act of a story and how many working days after the one before. */
export type StoryStep = { readonly act: StoryAct; readonly after: number };
/** Who does it. */
export const ROLE_OF: Readonly<Record<StoryAct, Role>> = {
  ticket: 'clerk',
  assign: 'head',
  complete: 'executor',
  permit: 'executor',
  return: 'head',
  refuse: 'executor',
  object: 'clerk',
  'finish-hearing': 'executor',
  sign: 'head',
  issue: 'clerk',
  close: 'clerk',
  converse: 'executor',
  withdraw: 'clerk',
  certify: 'clerk',
  remind: 'clerk',
  receipt: 'operator',
  send: 'operator',
  deliver: 'operator',
  result: 'operator',
  collect: 'operator',
  'hand-back': 'operator',
};

const WORDS = {
  kk: {
    resolution: 'Белгіленген мерзімде қарап, жоба дайындаңыз',
    place: 'білім бөлімінің кездесу бөлмесі',
    schedule: 'сенбі сайын 10:00–12:00',
    conditions: 'бөлім маманының қатысуымен',
    returned: 'Кездесу уақытын нақтылаңыз',
    justification: 'Ұсынылған мінездемедегі деректер тексеру кезінде расталмады',
    objection: 'Мінездеме жаңартылды, қайта қарауыңызды сұраймын',
    present: 'анасы, бөлім маманы',
    opinion: 'Бала ұсынылған шешіммен келісетінін айтты',
    receivedBy: 'Ізбасарова Г. М.',
    anyText: 'оқу үлгісі',
  },
  ru: {
    resolution: 'Рассмотреть в установленный срок, подготовить проект',
    place: 'комната встреч отдела образования',
    schedule: 'по субботам, 10:00–12:00',
    conditions: 'в присутствии специалиста отдела',
    returned: 'Уточните время свиданий',
    justification: 'Сведения представленной характеристики при проверке не подтвердились',
    objection: 'Характеристика обновлена, прошу рассмотреть повторно',
    present: 'мать, специалист отдела',
    opinion: 'Ребёнок сказал, что согласен с предложенным решением',
    receivedBy: 'Ізбасарова Г. М.',
    anyText: 'учебный пример',
  },
} as const;

type Decided = Result<CaseFact[], readonly Refusal[]>;

/** Runs the real act with an input fit for the story. */
export function decideStoryAct(act: StoryAct, { current, executor }: { readonly current: Case; readonly executor: string }, world: World): Decided {
  const { lang } = current.application.applicant;
  const words = WORDS[lang];
  const run: Record<StoryAct, () => Decided> = {
    ticket: () => recordPrint(current, { form: 'ticket', lang, copies: 1 }, world),
    assign: () => assignCase(current, { executor, resolution: words.resolution }, world),
    complete: () => confirmCompleteness(current, {}, world),
    permit: () => draftGrant(current, grantTexts(current, world), world),
    return: () => returnDraft(current, { reason: words.returned }, world),
    refuse: () => draftRefusal(current, { grounds: firstGround(current, world), justification: words.justification }, world),
    object: () => recordObjection(current, { text: words.objection }, world),
    'finish-hearing': () => finishHearing(current, {}, world),
    sign: () => signDecision(current, {}, world),
    issue: () => issueResult(current, receiverOf(current), world),
    close: () => closeCase(current, {}, world),
    converse: () => holdConversation(current, { how: 'in-person', abroad: false, present: words.present, opinion: words.opinion }, world),
    withdraw: () => withdrawConsent(current, {}, world),
    certify: () => recordCertificate(current, { obligation: owedOf(current), date: todayOf(world), number: `С-${current.number.serial}` }, world),
    remind: () => remind(current, { obligation: owedOf(current) }, world),
    receipt: () => recordPrint(current, { form: 'acceptance-receipt', lang, copies: 1 }, world),
    send: () => sendPackage([current], {}, world),
    deliver: () => deliverPackage([current], { receivedBy: words.receivedBy }, world),
    result: () =>
      receiveResult(current, { number: `Ш-1-${current.number.year}-${String(current.number.serial).padStart(5, '0')}`, date: todayOf(world) }, world),
    collect: () => issueResult(current, { who: 'applicant', receipt: current.number.text, document: { document: 'id-card' } }, world),
    'hand-back': () => handBack(current, {}, world),
  };
  return run[act]();
}

const owedOf = (current: Case): string => current.obligations?.[0]?.id ?? '';

/** Out of the office a result goes the way by which the application came. */
function receiverOf({ application }: Case): unknown {
  if (application.channel === 'portal') return { who: 'cabinet' };
  return application.channel === 'state-corporation' ? { who: 'state-corporation' } : { who: 'applicant', document: { document: 'id-card' } };
}

/** What a positive result says, by the fields of its edition. */
function grantTexts(current: Case, world: World): Record<string, string> {
  const words = WORDS[current.application.applicant.lang];
  const known: Readonly<Record<string, string>> = { place: words.place, schedule: words.schedule, conditions: words.conditions };
  const fields = editionById(world.catalogue, current.edition)?.resultFields ?? [];
  const text = ({ id, kind }: (typeof fields)[number]) =>
    known[id] ?? (kind === 'date' ? todayOf(world) : kind === 'number' ? '43252' : words.anyText);
  return Object.fromEntries(fields.map((field) => [field.id, text(field)]));
}

const firstGround = (current: Case, world: World): string[] =>
  (editionById(world.catalogue, current.edition)?.grounds ?? []).slice(0, 1).map(({ id }) => id);
