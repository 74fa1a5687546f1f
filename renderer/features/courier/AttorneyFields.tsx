import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { HandOut } from './hand-out.ts';

type Props = { readonly typed: HandOut; readonly set: (patch: Partial<HandOut>) => void; readonly errorOf: (field: string) => string | undefined };

/** Who came with a notarised power of attorney that the application does not name. */
export function AttorneyFields({ typed, set, errorOf }: Props) {
  const { t } = useTranslation('courier');
  const person = (key: 'surname' | 'name' | 'patronymic' | 'iin', required = true) => (
    <TextField
      id={`representative.${key}`}
      required={required}
      label={t(`person.${key}`)}
      value={typed[key]}
      onChange={(text) => set({ [key]: text })}
      error={errorOf(`representative.${key}`)}
    />
  );
  const at = (key: string) => `representative.powerOfAttorney.${key}`;
  return (
    <fieldset className="q-fieldset">
      <legend>{t('handOut.attorney')}</legend>
      <div className="q-form-row">
        {person('surname')}
        {person('name')}
        {person('patronymic', false)}
        {person('iin')}
      </div>
      <div className="q-form-row">
        <TextField
          id={at('number')}
          required
          label={t('power.number')}
          value={typed.powerNumber}
          onChange={(powerNumber) => set({ powerNumber })}
          error={errorOf(at('number'))}
        />
        <DateField
          id={at('date')}
          required
          label={t('power.date')}
          value={typed.powerDate}
          onChange={(powerDate) => set({ powerDate })}
          error={errorOf(at('date'))}
        />
        <TextField
          id={at('notary')}
          required
          label={t('power.notary')}
          value={typed.powerNotary}
          onChange={(powerNotary) => set({ powerNotary })}
          error={errorOf(at('notary'))}
        />
        <DateField
          id={at('validUntil')}
          label={t('power.validUntil')}
          value={typed.powerUntil}
          onChange={(powerUntil) => set({ powerUntil })}
          error={errorOf(at('validUntil'))}
        />
      </div>
    </fieldset>
  );
}
