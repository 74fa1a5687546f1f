import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { PrintPanel, type PrintProps } from './PrintPanel.tsx';

/** The print panel over a screen. */
export function PrintDialog({ onClose, ...print }: PrintProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('printing');
  return (
    <Dialog title={t('title')} onClose={onClose} size="xl">
      <PrintPanel {...print} />
    </Dialog>
  );
}
