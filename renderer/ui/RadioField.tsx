import { Group, Radio } from '@mantine/core';
import { type FieldProps, inputProps } from './field-props.ts';
import type { Option } from './SelectField.tsx';

/** Choice of one from a few, all visible; arrows move, Tab leaves. */
export function RadioField(props: FieldProps & { readonly options: readonly Option[] }) {
  // The frame around the group takes no aria-required; the asterisk and the refusal say it.
  const { id, autoFocus, 'aria-required': _required, ...rest } = inputProps(props);
  return (
    <Radio.Group {...rest} value={props.value} onChange={props.onChange}>
      <Group gap="lg" mt={4}>
        {props.options.map((option, index) => (
          <Radio
            key={option.value}
            value={option.value}
            label={option.label}
            disabled={option.disabled ?? false}
            {...(index === 0 && id ? { id } : {})}
            {...(index === 0 && autoFocus ? { autoFocus } : {})}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}
