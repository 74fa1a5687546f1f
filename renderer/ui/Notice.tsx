import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';
const LOOK: Record<NoticeKind, { readonly tone: string; readonly icon: IconName }> = {
  info: { tone: 'accent', icon: 'info' },
  success: { tone: 'green', icon: 'check' },
  warning: { tone: 'amber', icon: 'warning' },
  error: { tone: 'red', icon: 'error' },
};

/** A message in place: what is so, and what to do about it. Errors are read out at once. */
export function Notice({ kind, title, children }: { readonly kind: NoticeKind; readonly title?: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={`q-notice q-tone-${LOOK[kind].tone}`} role={kind === 'error' ? 'alert' : undefined}>
      <Icon name={LOOK[kind].icon} />
      <div>
        {title ? <strong>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  );
}
