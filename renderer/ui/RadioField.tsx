import { Group, Radio, Stack } from '@mantine/core';
import { type FieldProps, inputProps } from './field-props.ts';
import type { Option } from './SelectField.tsx';

type Props = FieldProps & { readonly options: readonly Option[]; /** One under another. */ readonly stacked?: boolean };

/** Choice of one from a few, all visible; arrows move, Tab leaves. */
export function RadioField(props: Props) {
  // The frame around the group takes no aria-required; the asterisk and the refusal say it.
  const { id, autoFocus, 'aria-required': _required, ...rest } = inputProps(props);
  const radios = props.options.map((option, index) => (
    <Radio
      key={option.value}
      value={option.value}
      label={option.label}
      disabled={option.disabled ?? false}
      {...(option.note ? { description: option.note } : {})}
      {...(index === 0 && id ? { id } : {})}
      {...(index === 0 && autoFocus ? { autoFocus } : {})}
    />
  ));
  return (
    <Radio.Group {...rest} value={props.value} onChange={props.onChange}>
      {props.stacked ? (
        <Stack gap={6} mt={4}>
          {radios}
        </Stack>
      ) : (
        <Group gap="lg" mt={4} style={{ rowGap: 8 }}>
          {radios}
        </Group>
      )}
    </Radio.Group>
  );
}
