import { Textarea } from '@mantine/core';
import { type FieldProps, inputProps } from './field-props.ts';

/** Several lines of text; grows as one types. */
export function TextArea(props: FieldProps & { readonly rows?: number }) {
  return (
    <Textarea
      {...inputProps(props)}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      autosize
      minRows={props.rows ?? 2}
      maxRows={14}
      autoComplete="off"
    />
  );
}
