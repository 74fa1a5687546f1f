import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

/** Nothing to show, said in words, with what can be done next. */
export function Empty({ icon = 'box', title, children }: { readonly icon?: IconName; readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className="q-empty">
      <Icon name={icon} size={30} />
      <strong>{title}</strong>
      {children}
    </div>
  );
}
