import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  /** Absent: open for as long as it is drawn. */
  readonly open?: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** The buttons at the foot, the main one first. */
  readonly actions?: ReactNode;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
};

/** A question or a small form over the screen: Esc closes, the focus stays inside and comes back. */
export function Dialog({ open = true, onClose, title, children, actions, size = 'md' }: Props) {
  const { t } = useTranslation('ui');
  return (
    <Modal opened={open} onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': t('close') }} returnFocus>
      <div className="q-stack">{children}</div>
      {actions ? (
        <div className="q-actions" style={{ marginTop: 18 }}>
          {actions}
        </div>
      ) : null}
    </Modal>
  );
}
