import type { Complaint } from '../../../../shared/complaints/complaint.ts';
import { missingOf } from '../../../../shared/complaints/complaint-particulars.ts';
import { completeParticulars } from '../../../../shared/complaints/complete-particulars.ts';
import { normalisePhone } from '../../../../shared/people/phone.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { MaskedField } from '../../../ui/MaskedField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { ActProps } from './act-props.ts';
import { useActDialog } from './use-act-dialog.ts';

const LEGAL = ['organisation.name', 'organisation.bin', 'organisation.post'] as const;
const PERSON = ['surname', 'name', 'patronymic', 'iin', 'address'] as const;

/** What the complainant told later; only what changed becomes part of the act. */
export function CompleteDialog(props: ActProps) {
  const { current, words } = props;
  const { say, catalogue } = words;
  const before = particularsOf(current);
  const form = useActDialog(props, 'complete-particulars', { ...before, signed: false as boolean });
  const { value, text } = form;
  const missing = missingOf(current, catalogue).map((id) => say(`particular.${id}`));
  const submit = () => form.write((now, world) => completeParticulars(now, toldOf(value, before), world));
  return (
    <ActDialog {...form.dialog} size="lg" onSubmit={() => void submit()}>
      {missing.length > 0 ? <p className="q-text">{say('screen.missing', { list: missing.join(', ') })}</p> : null}
      {current.intake.complainant.organisation ? (
        <div className="q-form-row">
          <TextField {...text('organisation.name')} label={say('field.organisation.name')} />
          <MaskedField {...text('organisation.bin')} label={say('field.organisation.bin')} digits={12} />
          <TextField {...text('organisation.post')} label={say('field.organisation.post')} />
        </div>
      ) : null}
      <div className="q-form-row">
        <TextField {...text('surname')} label={say('field.surname')} autoFocus />
        <TextField {...text('name')} label={say('field.name')} />
        <TextField {...text('patronymic')} label={say('field.patronymic')} />
      </div>
      <div className="q-form-row">
        <MaskedField {...text('iin')} label={say('field.iin')} digits={12} />
        <TextField {...text('phone')} label={say('field.phone')} />
      </div>
      <TextField {...text('address')} label={say('field.address')} />
      <TextArea {...text('essence')} label={say('field.essence')} rows={4} />
      <TextArea {...text('attachments')} label={say('told.attachments')} description={say('complete.attachmentsHelp')} rows={2} />
      {current.intake.signed ? null : (
        <CheckField id="signed" label={say('complete.signed')} value={value.signed} onChange={(signed) => form.set({ signed })} />
      )}
    </ActDialog>
  );
}

type Told = ReturnType<typeof particularsOf>;

/** What stands now, as text; attachments one to a line. */
function particularsOf({ intake: { complainant, essence, attachments } }: Complaint) {
  const { surname, name, patronymic = '', iin, address, phone, organisation } = complainant;
  const { name: orgName = '', bin = '', post = '' } = organisation ?? {};
  const legal = { 'organisation.name': orgName, 'organisation.bin': bin, 'organisation.post': post };
  return { surname, name, patronymic, iin, address, phone, essence, attachments: attachments.join('\n'), ...legal };
}

function toldOf(value: Told & { readonly signed: boolean }, before: Told): unknown {
  const lines = value.attachments.split('\n').filter((line) => line.trim() !== '');
  const [name, bin, post] = LEGAL.map((id) => value[id]);
  return {
    ...(LEGAL.some((id) => value[id].trim() !== before[id]) && { organisation: { name, bin, ...(post?.trim() && { post }) } }),
    ...phoneOf(value.phone, before.phone),
    ...Object.fromEntries([...PERSON, 'essence' as const].filter((id) => value[id].trim() !== before[id]).map((id) => [id, value[id]])),
    ...(value.attachments.trim() !== before.attachments && { attachments: lines }),
    ...(value.signed && { signed: true }),
  };
}

/** As it is kept everywhere: +7 and ten digits; what is no such number stays as it was told. */
function phoneOf(text: string, before: string): { readonly phone?: string } {
  if (text.trim() === before) return {};
  const phone = normalisePhone(text);
  return { phone: phone.ok ? phone.value : text };
}
