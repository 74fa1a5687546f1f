import { Modal } from '@mantine/core';
import { type ReactNode, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogContext, isUppermost } from './use-shortcut.ts';

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
  const content = useRef<HTMLDivElement>(null);
  const element = useCallback(() => content.current?.closest('[aria-modal="true"]') ?? null, []);
  // Esc is heard by every dialog that stands open: it means the uppermost alone.
  const close = () => (isUppermost(element()) ? onClose() : undefined);
  return (
    <Modal opened={open} onClose={close} title={title} size={size} closeButtonProps={{ 'aria-label': t('close') }} returnFocus>
      <DialogContext value={element}>
        <div className="q-stack" ref={content}>
          {children}
        </div>
        {actions ? (
          <div className="q-actions" style={{ marginTop: 18 }}>
            {actions}
          </div>
        ) : null}
      </DialogContext>
    </Modal>
  );
}
