import type { ReactNode } from 'react';

/** What every field of a form takes. `value` is exactly what the person sees or typed: nothing is lost because it is invalid. */
export type FieldProps<T = string> = {
  readonly label: ReactNode;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly required?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** The field's path ('applicant.surname'): ErrorSummary links to it. */
  readonly id?: string | undefined;
  readonly disabled?: boolean | undefined;
};

/** The props that go to Mantine's inputs as they are; undefined ones are left out. */
export function inputProps<T>(props: FieldProps<T>) {
  const { label, onBlur, error, description, required, autoFocus, id, disabled } = props;
  return {
    label,
    withAsterisk: required === true,
    'aria-required': required === true ? true : undefined,
    ...(error ? { error } : {}),
    ...(description ? { description } : {}),
    ...(onBlur ? { onBlur } : {}),
    ...(autoFocus ? { autoFocus, 'data-autofocus': true } : {}),
    ...(id ? { id } : {}),
    ...(disabled ? { disabled } : {}),
  } as const;
}
