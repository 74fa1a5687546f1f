import { IDENTITY_DOCUMENTS } from '../../../../shared/cases/case.ts';
import { issueResult } from '../../../../shared/cases/issue-result.ts';
import { kindOf } from '../../../../shared/cases/office.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { RadioField } from '../../../ui/RadioField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useAct } from '../use-act.ts';
import { useActForm } from '../../../parts/use-act-form.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';
import { AttorneyFields } from './AttorneyFields.tsx';
import { EMPTY_ISSUE, isInPerson, issueRuleOf, isStranger, receiverInput, receiversFor } from './receiver-input.ts';

const NOTE_LABEL: Readonly<Record<string, string>> = { post: 'issue.notePost', electronic: 'issue.noteElectronic' };

/** To whom the result went by the way the application came, and what was shown for it where the act asks for something. */
export function IssueDialog({ current, words, onClose }: ActProps) {
  const { say, term, lang, edition, office } = words;
  const announce = useAnnounce();
  const kind = kindOf(office);
  const receivers = receiversFor(current.application.channel, kind);
  const rule = kind === 'state-corporation' ? issueRuleOf(edition, current.application.channel) : undefined;
  const { value, set, restored, forget } = useActForm(current.id, 'issue', { ...EMPTY_ISSUE, who: receivers[0] as string });
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const field = (id: keyof typeof EMPTY_ISSUE, label: string) => ({
    id,
    label: say(label),
    value: value[id],
    onChange: (text: string) => set({ [id]: text }),
    error: errorOf(id),
  });
  const submit = async () => {
    if (!(await run((now, world) => issueResult(now, receiverInput(value, now), world)))) return;
    await forget();
    announce(say('issue.done'));
    onClose();
  };
  return (
    <ActDialog
      title={term('act.issue')}
      submitLabel={say('issue.do')}
      size="lg"
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      {rule ? <p className="q-text q-soft">{rule.text[lang]}</p> : null}
      <RadioField {...field('who', 'issue.who')} options={receivers.map((who) => ({ value: who, label: term(`receiver.${who}`) }))} autoFocus />
      {rule?.needs.includes('receipt') ? <TextField {...field('receipt', 'issue.receipt')} description={say('issue.receiptHelp')} required /> : null}
      {isStranger(value.who, current) ? <AttorneyFields {...{ value, set, errorOf, words }} /> : null}
      {isInPerson(value.who) ? (
        <div className="q-form-row">
          <SelectField
            {...field('document.document', 'issue.document')}
            options={IDENTITY_DOCUMENTS.map((one) => ({ value: one, label: term(`identity.${one}`) }))}
            required
          />
          <TextField {...field('document.number', 'issue.number')} />
          <DateField {...field('document.validUntil', 'issue.validUntil')} />
        </div>
      ) : null}
      <TextField {...field('note', NOTE_LABEL[value.who] ?? 'issue.note')} />
    </ActDialog>
  );
}
