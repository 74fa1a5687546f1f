import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/Announce.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useFormat } from '../ui/use-format.ts';
import { ActDialog, useFieldErrors } from './ActDialog.tsx';
import type { AttachmentHolder } from './attachment-holder.ts';
import { useActForm } from './use-act-form.ts';
import { useAttach } from './use-attach.ts';

const OTHER = 'other';
type Props = {
  readonly holder: AttachmentHolder;
  readonly file: File;
  /** Which of the chosen files, from 1, of how many. */
  readonly place: number;
  readonly count: number;
  readonly onDone: () => void;
};

/** One chosen file: what document it is, then it is attached. The next one follows. */
export function AttachDialog({ holder, file, place, count, onDone }: Props) {
  const { t } = useTranslation('attachments');
  const format = useFormat();
  const announce = useAnnounce();
  const { value, set, restored, forget } = useActForm(holder.id, 'attach-file', { requirement: '', title: '' });
  const { busy, part, refusals, attach } = useAttach(holder);
  const errorOf = useFieldErrors(refusals);
  const inWords = holder.documents.length === 0 || value.requirement === OTHER;
  const submit = async () => {
    const what = inWords ? { title: value.title } : { requirement: value.requirement };
    if (!(await attach(file, what))) return;
    await forget();
    announce(t('attached'));
    onDone();
  };
  const options = holder.documents.map(({ id, title, isIdentity }) => ({
    value: id,
    label: isIdentity ? t('identityOption', { title }) : title,
    disabled: isIdentity,
  }));
  return (
    <ActDialog
      title={count > 1 ? t('dialogOf', { place, count }) : t('dialog')}
      submitLabel={t('do')}
      onSubmit={() => void submit()}
      onClose={onDone}
      size="lg"
      {...{ busy, refusals, restored }}
    >
      <p className="q-text">
        <strong lang="zxx">{file.name}</strong> · {t('kilobytes', { amount: format.number(Math.ceil(file.size / 1000)) })}
      </p>
      {holder.documents.length > 0 ? (
        <SelectField
          id="requirement"
          label={t('what')}
          value={value.requirement}
          onChange={(requirement) => set({ requirement })}
          options={[...options, { value: OTHER, label: t('other') }]}
          placeholder={t('choose')}
          error={errorOf('requirement')}
          required
          autoFocus
        />
      ) : null}
      {inWords ? (
        <TextField
          id="title"
          label={t(holder.documents.length > 0 ? 'titleField' : 'what')}
          value={value.title}
          onChange={(title) => set({ title })}
          error={errorOf('title')}
          required
          autoFocus
        />
      ) : null}
      <Notice kind="info">{t('identity')}</Notice>
      {busy ? <progress className="q-progress" value={part} max={1} aria-label={t('progress')} /> : null}
    </ActDialog>
  );
}
