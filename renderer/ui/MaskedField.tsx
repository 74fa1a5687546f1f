import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FieldProps, inputProps } from './field-props.ts';

type Props = FieldProps & {
  /** How many digits a whole value has (IIN: 12); a counter shows how many are typed. */
  readonly digits?: number;
  /** Rewrites the text when the field is left ('87001234567' to '+7 700 123 45 67'); gives the text back when it cannot. */
  readonly format?: (text: string) => string;
};

/** Text of a known shape (IIN, BIN, phone). Never blocks a key and never drops a character: what is wrong is said, not swallowed. */
export function MaskedField(props: Props) {
  const { t } = useTranslation('ui');
  const typed = props.value.replace(/\D/gu, '').length;
  const { onBlur, ...rest } = inputProps(props);
  const leave = () => {
    const formatted = props.format?.(props.value);
    if (formatted !== undefined && formatted !== props.value) props.onChange(formatted);
    onBlur?.();
  };
  return (
    <TextInput
      {...rest}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onBlur={leave}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      {...(props.digits
        ? {
            rightSection: <DigitCount typed={typed} digits={props.digits} title={t('digitsTyped', { typed, digits: props.digits })} />,
            rightSectionWidth: 52,
          }
        : {})}
    />
  );
}

function DigitCount({ typed, digits, title }: { readonly typed: number; readonly digits: number; readonly title: string }) {
  return (
    <span className="q-soft" style={{ fontSize: 12, fontWeight: typed === digits ? 700 : 400 }} title={title} aria-hidden="true">
      {typed}/{digits}
    </span>
  );
}
