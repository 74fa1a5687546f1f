import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { parseLocalDate } from '../../shared/kernel/local-date.ts';
import { DatePopup } from './DatePopup.tsx';
import { dateTextOf, dateValueOf, typedDate } from './date-text.ts';
import { type FieldProps, inputProps } from './field-props.ts';
import { Icon } from './Icon.tsx';

type Props = FieldProps & {
  readonly min?: LocalDate | undefined;
  readonly max?: LocalDate | undefined;
  /** Month the calendar opens at while the field is empty. */ readonly openAt?: LocalDate | undefined;
};

/**
 * A date typed as ДД.ММ.ГГГГ (dots come by themselves; 21112026 works) or picked with Alt+Down. `value` is 'YYYY-MM-DD' when the text is a real
 * date and otherwise exactly what was typed.
 */
export function DateField(props: Props) {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  const text = dateTextOf(props.value);
  const { onBlur, ...rest } = inputProps(props);
  const leave = () => {
    const value = dateValueOf(props.value);
    if (value !== props.value) props.onChange(value);
    onBlur?.();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      setOpen(true);
    }
  };
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus position="bottom-start" shadow="md" withinPortal withRoles={false}>
      <Popover.Target>
        <TextInput
          {...rest}
          aria-haspopup="dialog"
          value={text}
          onChange={(event) => props.onChange(typedDate(event.currentTarget.value, text))}
          onBlur={leave}
          onKeyDown={keys}
          placeholder={t('date.placeholder')}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          rightSection={<OpenCalendar onClick={() => setOpen(!open)} label={t('date.open')} />}
        />
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <DatePopup
          value={parseLocalDate(props.value)}
          min={props.min}
          max={props.max}
          openAt={props.openAt}
          onPick={(date) => {
            props.onChange(date);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

// Out of the Tab order: typing is faster, and Alt+Down opens the same calendar.
function OpenCalendar({ onClick, label }: { readonly onClick: () => void; readonly label: string }) {
  return (
    <ActionIcon variant="subtle" color="gray.8" size="sm" tabIndex={-1} aria-label={label} title={label} onClick={onClick}>
      <Icon name="calendar" />
    </ActionIcon>
  );
}
