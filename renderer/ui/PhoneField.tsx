import { formatPhone, normalisePhone } from '../../shared/people/phone.ts';
import type { FieldProps } from './field-props.ts';
import { MaskedField } from './MaskedField.tsx';

/** A telephone number: written the usual way when it is left; one that cannot be read stays as typed. */
export function PhoneField(props: FieldProps) {
  return <MaskedField {...props} format={usualPhone} />;
}

function usualPhone(text: string): string {
  const phone = text.trim() === '' ? null : normalisePhone(text);
  return phone?.ok ? formatPhone(phone.value) : text;
}
