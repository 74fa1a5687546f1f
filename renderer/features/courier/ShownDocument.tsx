import { useTranslation } from 'react-i18next';
import { IDENTITY_DOCUMENTS } from '../../../shared/cases/case.ts';
import { DateField } from '../../ui/DateField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { HandOut } from './hand-out.ts';

type Props = { readonly typed: HandOut; readonly set: (patch: Partial<HandOut>) => void; readonly errorOf: (field: string) => string | undefined };

/** By which document the person at the counter was known; shown, never copied (Law 94-V art. 7(10)). */
export function ShownDocument({ typed, set, errorOf }: Props) {
  const { t } = useTranslation(['courier', 'terms']);
  const identity = IDENTITY_DOCUMENTS.map((value) => ({ value, label: t(`terms:identity.${value}`) }));
  return (
    <div className="q-form-row">
      <SelectField
        id="document.document"
        required
        label={t('handOut.document')}
        value={typed.document}
        options={identity}
        onChange={(document) => set({ document })}
        error={errorOf('document.document')}
      />
      <TextField
        id="document.number"
        label={t('handOut.number')}
        value={typed.documentNumber}
        onChange={(documentNumber) => set({ documentNumber })}
        error={errorOf('document.number')}
      />
      <DateField
        id="document.validUntil"
        label={t('handOut.validUntil')}
        value={typed.documentUntil}
        onChange={(documentUntil) => set({ documentUntil })}
        error={errorOf('document.validUntil')}
      />
    </div>
  );
}
