import { useTranslation } from 'react-i18next';
import { ActButton } from '../../ui/ActButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useDraftField } from './IntakeFormContext.tsx';
import { useGroundLines } from './use-ground-lines.ts';

type Props = { readonly onRefuse: () => void; readonly onClose: () => void };

/** Before the receipt of refusal is made: what it will name. */
export function RefuseDialog({ onRefuse, onClose }: Props) {
  const { t } = useTranslation('intake');
  const lines = useGroundLines();
  const note = useDraftField('note');
  const actions = (
    <>
      <ActButton kind="danger" label={t('refusal.confirm')} shortcut="Ctrl+Enter" onClick={onRefuse} />
      <ActButton label={t('refusal.cancel')} onClick={onClose} />
    </>
  );
  return (
    <Dialog title={t('refusal.title')} onClose={onClose} actions={actions} size="lg">
      <p className="intake-plain">{t('refusal.text')}</p>
      <ul className="intake-plain">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <TextArea label={t('refusal.note')} value={note.text} onChange={note.set} onBlur={note.leave} autoFocus />
    </Dialog>
  );
}
