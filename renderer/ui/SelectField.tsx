import { NativeSelect } from '@mantine/core';
import { type FieldProps, inputProps } from './field-props.ts';

export type Option = {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
  /** Under a radio button's label. */ readonly note?: string;
};
type Props = FieldProps & { readonly options: readonly Option[]; /** Shown while nothing is chosen. */ readonly placeholder?: string };

/** Choice of one from a list: the system's own list, so that letters, arrows and Alt+Down work as everywhere. */
export function SelectField(props: Props) {
  return (
    <NativeSelect {...inputProps(props)} value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
      {props.placeholder !== undefined || props.value === '' ? <option value="">{props.placeholder ?? ''}</option> : null}
      {props.options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  );
}
