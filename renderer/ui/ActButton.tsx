import { Button, Tooltip } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import { useShortcut } from './use-shortcut.ts';

type Props = {
  readonly label: string;
  readonly onClick: () => void;
  /** Why it is not allowed now, in words: the button is greyed, stays reachable and says the reason. */
  readonly refusal?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly kind?: 'primary' | 'normal' | 'danger' | 'quiet';
  readonly icon?: IconName;
  readonly busy?: boolean;
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
};
const VARIANT = { primary: 'filled', normal: 'default', danger: 'outline', quiet: 'subtle' } as const;

/** Something a person can do. When it cannot be done now, the reason is on the button, not hidden behind it. */
export function ActButton({ label, onClick, refusal, shortcut, kind = 'normal', icon, busy = false, autoFocus = false, type = 'button' }: Props) {
  const reasonId = useId();
  const act = () => (refusal || busy ? undefined : onClick());
  useShortcut(shortcut ?? null, act, label);
  const button = (
    <Button
      className="q-act"
      size="sm"
      type={type}
      variant={VARIANT[kind]}
      {...(kind === 'danger' ? { color: 'red.9' } : {})}
      onClick={(event) => {
        if (type === 'submit' && !refusal) return;
        event.preventDefault();
        act();
      }}
      aria-disabled={refusal ? true : undefined}
      // Not `loading`: that disables the button and the focus would be lost.
      {...(busy ? { 'aria-busy': true } : {})}
      {...(refusal ? { 'aria-describedby': reasonId } : {})}
      {...(autoFocus ? { autoFocus, 'data-autofocus': true } : {})}
      {...(icon ? { leftSection: <Icon name={icon} /> } : {})}
      {...(shortcut ? { rightSection: <Kbd combo={shortcut} />, 'aria-keyshortcuts': shortcut.replace('Ctrl', 'Control') } : {})}
    >
      {label}
    </Button>
  );
  return refusal ? <WithReason id={reasonId} reason={refusal} button={button} /> : button;
}

function WithReason({ id, reason, button }: { readonly id: string; readonly reason: string; readonly button: ReactNode }) {
  return (
    <>
      <Tooltip label={reason}>{button as React.ReactElement}</Tooltip>
      <span id={id} className="q-sr">
        {reason}
      </span>
    </>
  );
}
