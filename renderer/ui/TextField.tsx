import { TextInput } from '@mantine/core';
import { type FieldProps, inputProps } from './field-props.ts';

type Props = FieldProps & { readonly placeholder?: string; readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email'; readonly lang?: string };

/** One line of text. */
export function TextField(props: Props) {
  return (
    <TextInput
      {...inputProps(props)}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
      {...(props.placeholder ? { placeholder: props.placeholder } : {})}
      {...(props.inputMode ? { inputMode: props.inputMode } : {})}
      {...(props.lang ? { lang: props.lang } : {})}
    />
  );
}
