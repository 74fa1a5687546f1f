import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'neutral' | 'accent' | 'red' | 'amber' | 'green' | 'violet';

/** A word with an icon on a coloured ground: colour is never alone. */
export function Badge({
  tone,
  icon,
  children,
  title,
}: {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly children: ReactNode;
  readonly title?: string;
}) {
  return (
    <span className={`q-badge q-tone-${tone}`} title={title}>
      <Icon name={icon} size={14} />
      <span>{children}</span>
    </span>
  );
}
