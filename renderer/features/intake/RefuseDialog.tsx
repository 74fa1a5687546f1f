import { useTranslation } from 'react-i18next';
import { ActButton } from '../../ui/ActButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { documentTitle } from './field-name.ts';
import { useDraftField, useIntakeForm } from './IntakeFormContext.tsx';

type Props = { readonly onRefuse: () => void; readonly onClose: () => void };

/** Before the receipt of refusal is made: what it will name. */
export function RefuseDialog({ onRefuse, onClose }: Props) {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const { check } = useIntakeForm();
  const note = useDraftField('note');
  const title = (id: string) => documentTitle(id, check.requirements, lang);
  const actions = (
    <>
      <ActButton kind="danger" label={t('refusal.confirm')} onClick={onRefuse} autoFocus />
      <ActButton label={t('refusal.cancel')} onClick={onClose} />
    </>
  );
  return (
    <Dialog title={t('refusal.title')} onClose={onClose} actions={actions} size="lg">
      <p className="intake-plain">{t('refusal.text')}</p>
      <ul className="intake-plain">
        {check.missing.map((id) => (
          <li key={`m${id}`}>{t('refusal.missing', { name: title(id) })}</li>
        ))}
        {check.expired.map((id) => (
          <li key={`e${id}`}>{t('refusal.expired', { name: title(id) })}</li>
        ))}
      </ul>
      <TextArea label={t('refusal.note')} value={note.text} onChange={note.set} onBlur={note.leave} />
    </Dialog>
  );
}
