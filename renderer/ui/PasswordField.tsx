import { PasswordInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FieldProps, inputProps } from './field-props.ts';

/** A password: hidden until asked, never kept by the browser, with a word when Caps Lock is on. */
export function PasswordField(props: FieldProps) {
  const { t } = useTranslation('ui');
  const [caps, setCaps] = useState(false);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  const { description, ...rest } = inputProps(props);
  const hint: ReactNode = caps ? <span className="q-caps">{t('password.caps')}</span> : description;
  return (
    <PasswordInput
      {...rest}
      {...(hint ? { description: hint } : {})}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onKeyDown={look}
      onKeyUp={look}
      autoComplete="off"
      spellCheck={false}
      maxLength={400}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
    />
  );
}
