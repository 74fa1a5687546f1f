import { attachFile } from '../../shared/cases/attach-file.ts';
import { assignCase } from '../../shared/cases/assign-case.ts';
import { blockData } from '../../shared/cases/block-data.ts';
import type { Case } from '../../shared/cases/case.ts';
import type { CaseFact } from '../../shared/cases/case-facts.ts';
import type { CaseAct } from '../../shared/cases/case-workflow.ts';
import { closeCase } from '../../shared/cases/close-case.ts';
import { confirmCompleteness } from '../../shared/cases/confirm-completeness.ts';
import { correctCase } from '../../shared/cases/correct-case.ts';
import { draftGrant } from '../../shared/cases/draft-grant.ts';
import { draftRefusal } from '../../shared/cases/draft-refusal.ts';
import { finishHearing } from '../../shared/cases/finish-hearing.ts';
import { issueResult } from '../../shared/cases/issue-result.ts';
import { recordObjection } from '../../shared/cases/record-objection.ts';
import { removeFile } from '../../shared/cases/remove-file.ts';
import { recordPrint } from '../../shared/cases/record-print.ts';
import { refuseAcceptanceOf } from '../../shared/cases/refuse-acceptance.ts';
import { returnDraft } from '../../shared/cases/return-draft.ts';
import { settleConflict } from '../../shared/cases/settle-conflict.ts';
import { signDecision } from '../../shared/cases/sign-decision.ts';
import { deliverPackage } from '../../shared/cases/deliver-package.ts';
import { handBack } from '../../shared/cases/hand-back.ts';
import { holdConversation } from '../../shared/cases/hold-conversation.ts';
import { receiveResult } from '../../shared/cases/receive-result.ts';
import { recordCertificate } from '../../shared/cases/record-certificate.ts';
import { remind } from '../../shared/cases/remind.ts';
import { requestBack } from '../../shared/cases/request-back.ts';
import { sendAway } from '../../shared/cases/send-away.ts';
import { sendPackage } from '../../shared/cases/send-package.ts';
import { todayOf } from '../../shared/cases/stamp.ts';
import { unblockData } from '../../shared/cases/unblock-data.ts';
import { withdrawConsent } from '../../shared/cases/withdraw-consent.ts';
import type { World } from '../../shared/cases/world.ts';
import { conflictsOf } from '../../shared/journal/conflicts.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { TestWorld } from './make-world.ts';
import * as story from './stories.ts';

const executorOther = (w: TestWorld, row: Case): string =>
  w.world().office.settings.kind === 'state-corporation'
    ? w.staffOf('operator').id
    : w.staffOf(row.executor === w.staffOf('executor').id ? 'otherExecutor' : 'executor').id;

type Doing = (current: Case, world: World) => Result<CaseFact[], readonly Refusal[]>;

/** Every act of an existing case with an input that is right in itself, so that only person, state and rules decide. */
export const actTable = (w: TestWorld): Record<Exclude<CaseAct, 'register'>, Doing> => ({
  'refuse-acceptance': (row, world) => refuseAcceptanceOf(row, { missing: [story.documentOf(w, row)], expired: [] }, world),
  assign: (row, world) => assignCase(row, { executor: executorOther(w, row) }, world),
  'confirm-completeness': (row, world) => confirmCompleteness(row, {}, world),
  'draft-grant': (row, world) => draftGrant(row, story.grantOf(w, row), world),
  'draft-refusal': (row, world) => draftRefusal(row, { grounds: [story.groundOf(w, row)], justification: 'Себеп' }, world),
  'record-objection': (row, world) => recordObjection(row, { text: 'Келіспеймін' }, world),
  'finish-hearing': (row, world) => finishHearing(row, {}, world),
  'return-draft': (row, world) => returnDraft(row, { reason: 'Толықтырыңыз' }, world),
  sign: (row, world) => signDecision(row, {}, world),
  issue: (row, world) => {
    const atCounter = world.office.settings.kind === 'state-corporation';
    return issueResult(row, atCounter ? { who: 'applicant', document: { document: 'id-card' }, receipt: row.number.text } : { who: 'post' }, world);
  },
  close: (row, world) => closeCase(row, {}, world),
  'hold-conversation': (row, world) => holdConversation(row, story.CONVERSATION, world),
  'withdraw-consent': (row, world) => withdrawConsent(row, {}, world),
  'record-certificate': (row, world) =>
    recordCertificate(row, { obligation: row.obligations?.find(({ received }) => !received)?.id ?? '', date: todayOf(world), number: 'С-1' }, world),
  remind: (row, world) => remind(row, { obligation: row.obligations?.find(({ received }) => !received)?.id ?? '' }, world),
  'send-package': (row, world) => sendPackage([row], {}, world),
  'deliver-package': (row, world) => deliverPackage([row], { receivedBy: 'Сейітова А. Б.' }, world),
  'receive-result': (row, world) => receiveResult(row, { number: 'Ш-1', date: todayOf(world) }, world),
  'request-back': (row, world) => requestBack(row, {}, world),
  'hand-back': (row, world) => handBack(row, {}, world),
  'block-data': (row, world) => blockData(row, { requestedBy: 'Өтініш беруші', reason: 'Деректері дұрыс емес' }, world),
  'unblock-data': (row, world) => unblockData(row, { reason: 'Деректер түзетілді' }, world),
  correct: (row, world) => correctCase(row, { path: 'note', value: `ескерту ${row.corrections.length + 1}`, reason: 'Нақтылау' }, world),
  'attach-file': (row, world) => attachFile(row, story.scan(row.attachments?.length), world),
  'remove-file': (row, world) => removeFile(row, { hash: row.attachments?.[0]?.hash, reason: 'Қате файл' }, world),
  'send-away': (row, world) => sendAway(row, { to: { office: 'other', name: 'Көрші аудан' }, ground: 'Өтініш беруші көшті' }, world),
  'settle-conflict': (row, world) => settleConflict(row, { key: conflictsOf(row)[0]?.key ?? '', side: 'as-is', reason: 'Екеуі де көрілді' }, world),
  print: (row, world) => recordPrint(row, { form: 'control-card', lang: 'kk', copies: 1 }, world),
});
