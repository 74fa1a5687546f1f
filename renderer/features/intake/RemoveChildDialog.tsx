import { useTranslation } from 'react-i18next';
import { ActButton } from '../../ui/ActButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

type Props = { readonly place: number; readonly onRemove: () => void; readonly onClose: () => void };

/** Asks before typed words about a child are thrown away. */
export function RemoveChildDialog({ place, onRemove, onClose }: Props) {
  const { t } = useTranslation('intake');
  return (
    <Dialog title={t('children.removeTitle')} onClose={onClose}>
      <div className="q-stack">
        <p className="intake-plain">
          {t('sections.child', { n: place + 1 })}. {t('children.removeText')}
        </p>
        <div className="q-actions">
          <ActButton kind="danger" label={t('children.remove')} onClick={onRemove} />
          <ActButton label={t('drafts.keep')} onClick={onClose} autoFocus />
        </div>
      </div>
    </Dialog>
  );
}
