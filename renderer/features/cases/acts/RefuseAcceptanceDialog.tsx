import { refuseAcceptanceOf } from '../../../../shared/cases/refuse-acceptance.ts';
import { documentsFor } from '../../../../shared/law/documents-for.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useAct } from '../use-act.ts';
import { useActForm } from '../../../parts/use-act-form.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';

const LACKS = ['missing', 'expired'] as const;
type Lack = (typeof LACKS)[number];

/** On checking completeness: what is missing or out of date goes into the receipt (Rules 2020 p. 8). */
export function RefuseAcceptanceDialog({ current, words, today, onClose, onPrint }: ActProps) {
  const { say, term } = words;
  const announce = useAnnounce();
  const { application } = current;
  const listed = words.edition ? documentsFor(words.edition, application.channel, application.answers).map(({ id }) => id) : [];
  const expired = application.documents
    .filter(({ validUntil }) => validUntil !== undefined && validUntil < today)
    .map(({ requirement }) => requirement);
  const { value, set, restored, forget } = useActForm(current.id, 'refuse-acceptance', { missing: [] as string[], expired, note: '' });
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  // A document is either absent or out of date: a tick in one list takes it out of the other.
  const tick = (list: Lack, id: string, on: boolean) => {
    const rest = { missing: value.missing.filter((one) => one !== id), expired: value.expired.filter((one) => one !== id) };
    set(on ? { ...rest, [list]: [...rest[list], id] } : rest);
  };
  const submit = async () => {
    const input = { missing: value.missing, expired: value.expired, ...(value.note.trim() && { note: value.note }) };
    if (!(await run((now, world) => refuseAcceptanceOf(now, input, world)))) return;
    await forget();
    announce(say('refuseAcceptance.done'));
    onClose();
    onPrint('acceptance-refusal');
  };
  return (
    <ActDialog
      title={term('act.refuse-acceptance')}
      submitLabel={say('refuseAcceptance.do')}
      size="xl"
      danger
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      <p className="q-text">{say('refuseAcceptance.text')}</p>
      {LACKS.map((list) => (
        <fieldset key={list} className="q-checks" id={list} tabIndex={-1}>
          <legend>{say(`refuseAcceptance.${list}`)}</legend>
          {listed.map((requirement, index) => (
            <CheckField
              key={requirement}
              label={words.document(requirement)}
              value={value[list].includes(requirement)}
              onChange={(on) => tick(list, requirement, on)}
              autoFocus={list === 'missing' && index === 0}
            />
          ))}
          {errorOf(list) ? <div className="q-field-error">{errorOf(list)}</div> : null}
        </fieldset>
      ))}
      <TextArea id="note" label={say('refuseAcceptance.note')} value={value.note} onChange={(note) => set({ note })} error={errorOf('note')} />
    </ActDialog>
  );
}
