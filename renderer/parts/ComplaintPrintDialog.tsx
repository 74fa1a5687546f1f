import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { ComplaintPrintPanel, type ComplaintPrintProps } from './ComplaintPrintPanel.tsx';

/** The print panel of a complaint over a screen. */
export function ComplaintPrintDialog({ onClose, ...print }: ComplaintPrintProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('printing');
  return (
    <Dialog title={t('title')} onClose={onClose} size="xl">
      <ComplaintPrintPanel {...print} />
    </Dialog>
  );
}
