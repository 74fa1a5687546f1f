import { assignCase } from '../../../shared/cases/assign-case.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import { closeCase } from '../../../shared/cases/close-case.ts';
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
export const STORY_ACTS = ['ticket', 'assign', 'complete', 'permit', 'return', 'refuse', 'object', 'finish-hearing', 'sign', 'issue', 'close'] as const;
export type StoryAct = (typeof STORY_ACTS)[number];
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
  },
  ru: {
    resolution: 'Рассмотреть в установленный срок, подготовить проект',
    place: 'комната встреч отдела образования',
    schedule: 'по субботам, 10:00–12:00',
    conditions: 'в присутствии специалиста отдела',
    returned: 'Уточните время свиданий',
    justification: 'Сведения представленной характеристики при проверке не подтвердились',
    objection: 'Характеристика обновлена, прошу рассмотреть повторно',
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
    permit: () => draftGrant(current, { place: words.place, schedule: words.schedule, conditions: words.conditions }, world),
    return: () => returnDraft(current, { reason: words.returned }, world),
    refuse: () => draftRefusal(current, { grounds: firstGround(current, world), justification: words.justification }, world),
    object: () => recordObjection(current, { text: words.objection }, world),
    'finish-hearing': () => finishHearing(current, {}, world),
    sign: () => signDecision(current, {}, world),
    issue: () => issueResult(current, { who: 'applicant', document: { document: 'id-card' } }, world),
    close: () => closeCase(current, {}, world),
  };
  return run[act]();
}

const firstGround = (current: Case, world: World): string[] => (editionById(world.catalogue, current.edition)?.grounds ?? []).slice(0, 1).map(({ id }) => id);
