import { useTranslation } from 'react-i18next';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { AuditFilter } from './audit-rows.ts';
import { FACT_KINDS } from './fact-kind.ts';

export const NO_FILTER: AuditFilter = { person: '', kind: '', day: '' };
type Props = { readonly filter: AuditFilter; readonly onChange: (filter: AuditFilter) => void };

/** Whose entries, of what kind, of which day. */
export function AuditFilters({ filter, onChange }: Props) {
  const { t } = useTranslation('audit');
  const { office } = useStore().world();
  const { person, kind, day } = filter;
  return (
    <div className="q-audit-filters" role="group" aria-label={t('filter.label')}>
      <SelectField
        label={t('filter.person')}
        value={person}
        onChange={(id) => onChange({ ...filter, person: id })}
        placeholder={t('filter.any')}
        options={office.staff.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        label={t('filter.kind')}
        value={kind}
        onChange={(id) => onChange({ ...filter, kind: FACT_KINDS.find((known) => known === id) ?? '' })}
        placeholder={t('filter.any')}
        options={FACT_KINDS.map((id) => ({ value: id, label: t(`kind.${id}`) }))}
      />
      <DateField label={t('filter.day')} value={day} onChange={(value) => onChange({ ...filter, day: value })} />
      {person !== '' || kind !== '' || day !== '' ? (
        <ActButton kind="quiet" label={t('filter.clear')} shortcut="Alt+Z" onClick={() => onChange(NO_FILTER)} />
      ) : null}
    </div>
  );
}
