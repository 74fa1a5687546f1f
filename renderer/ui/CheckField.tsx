import { Checkbox } from '@mantine/core';
import { type FieldProps, inputProps } from './field-props.ts';

/** Yes or no; Space toggles. */
export function CheckField(props: FieldProps<boolean>) {
  const { withAsterisk: _asterisk, ...rest } = inputProps(props);
  return <Checkbox {...rest} checked={props.value} onChange={(event) => props.onChange(event.currentTarget.checked)} />;
}
