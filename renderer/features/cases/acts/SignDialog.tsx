import { useState } from 'react';
import type { Case } from '../../../../shared/cases/case.ts';
import { signDecision } from '../../../../shared/cases/sign-decision.ts';
import { fullName } from '../../../../shared/people/full-name.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { useAct } from '../use-act.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';
import { DraftText } from '../DraftText.tsx';
import { SignedDialog } from './SignedDialog.tsx';

/** The head signs what they have read; number and date come at once, and the print is offered. */
export function SignDialog({ current, words, today, onClose, onPrint }: ActProps) {
  const { say, term, format } = words;
  const announce = useAnnounce();
  const { run, busy, refusals } = useAct(current.id);
  const [signed, setSigned] = useState<Case | null>(null);
  const draft = current.draft?.draft;
  const submit = async () => {
    const done = await run((now, world) => signDecision(now, {}, world));
    if (!done?.decision) return;
    const { kind, number, date } = done.decision;
    announce(say('sign.done', { kind: term(`decision.${kind}`), number: number.text, date: format.date(date) }));
    setSigned(done);
  };
  if (signed?.decision) return <SignedDialog decision={signed.decision} words={words} onClose={onClose} onPrint={onPrint} />;
  return (
    <ActDialog
      title={term('act.sign')}
      submitLabel={say('sign.do')}
      size="lg"
      focusMain
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals }}
    >
      <p className="q-text">{say('sign.text', { kind: term(`decision.${draft?.kind ?? 'grant'}`) })}</p>
      <p className="q-text">
        {say('sign.applicant', { name: fullName(current.application.applicant) })}
        {current.terms ? ` · ${say('sign.deadline', { due: format.date(current.terms.due) })}` : ''}
        {current.terms && current.terms.due < today ? ` · ${say('sign.overdue')}` : ''}
      </p>
      <DraftText current={current} words={words} />
    </ActDialog>
  );
}
