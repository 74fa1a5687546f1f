import { IDENTITY_DOCUMENTS } from '../../../../shared/cases/case.ts';
import { issueResult } from '../../../../shared/cases/issue-result.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { RadioField } from '../../../ui/RadioField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useAct } from '../use-act.ts';
import { useActForm } from '../use-act-form.ts';
import { ActDialog, useFieldErrors } from './ActDialog.tsx';
import type { ActProps } from './act-props.ts';

const EMPTY = { who: 'applicant', document: 'id-card', number: '', validUntil: '', note: '' };
const NOTE_LABEL: Readonly<Record<string, string>> = { post: 'issue.notePost', electronic: 'issue.noteElectronic' };

/** To whom the result went, and by which document they took it. */
export function IssueDialog({ current, words, onClose }: ActProps) {
  const { say, term } = words;
  const announce = useAnnounce();
  const { value, set, restored, forget } = useActForm(current.id, 'issue', EMPTY);
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const inPerson = value.who === 'applicant' || value.who === 'representative';
  const receivers = ['applicant', ...(current.application.representative ? ['representative'] : []), 'post', 'electronic'];
  const submit = async () => {
    const document = {
      document: value.document,
      ...(value.number.trim() && { number: value.number }),
      ...(value.validUntil && { validUntil: value.validUntil }),
    };
    const receiver = { who: value.who, ...(inPerson && { document }), ...(value.note.trim() && { note: value.note }) };
    if (!(await run((now, world) => issueResult(now, receiver, world)))) return;
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
      <RadioField
        id="who"
        label={say('issue.who')}
        value={value.who}
        onChange={(who) => set({ who })}
        options={receivers.map((who) => ({ value: who, label: term(`receiver.${who}`) }))}
        error={errorOf('who')}
        autoFocus
      />
      {inPerson ? (
        <div className="q-form-row">
          <SelectField
            id="document.document"
            label={say('issue.document')}
            value={value.document}
            onChange={(document) => set({ document })}
            options={IDENTITY_DOCUMENTS.map((one) => ({ value: one, label: term(`identity.${one}`) }))}
            error={errorOf('document.document')}
            required
          />
          <TextField
            id="document.number"
            label={say('issue.number')}
            value={value.number}
            onChange={(number) => set({ number })}
            error={errorOf('document.number')}
          />
          <DateField
            id="document.validUntil"
            label={say('issue.validUntil')}
            value={value.validUntil}
            onChange={(validUntil) => set({ validUntil })}
            error={errorOf('document.validUntil')}
          />
        </div>
      ) : null}
      <TextField
        id="note"
        label={say(NOTE_LABEL[value.who] ?? 'issue.note')}
        value={value.note}
        onChange={(note) => set({ note })}
        error={errorOf('note')}
      />
    </ActDialog>
  );
}
