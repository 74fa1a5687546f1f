import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../shared/cases/office.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import type { TodayFilter } from './today-groups.ts';

type Props = { readonly filter: TodayFilter; readonly onChange: (filter: TodayFilter) => void; readonly onReset: () => void };

/** Narrowing by executor and by what is typed; an executor finds their own cases first in the list. */
export function TodayFilters({ filter, onChange, onReset }: Props) {
  const { t } = useTranslation('today');
  const [lang] = useLang();
  const { office, actor, catalogue } = useStore().world();
  const executors = office.staff.filter((person) => person.roles.includes('executor'));
  const mine = executors.find((person) => person.id === actor.staff);
  const others = executors.filter((person) => person !== mine);
  const options = [
    ...(mine ? [{ value: mine.id, label: t('filters.mine') }] : []),
    ...others.map((person) => ({ value: person.id, label: person.name })),
  ];
  const some = filter.executor !== null || filter.service !== null || filter.text !== '' || filter.state !== null;
  return (
    <div className="q-today-filters" role="group" aria-label={t('filters.label')}>
      {some ? <ActButton kind="quiet" label={t('filters.reset')} onClick={onReset} /> : null}
      <SelectField
        label={t('filters.service')}
        value={filter.service ?? ''}
        onChange={(value) => onChange({ ...filter, service: value === '' ? null : value })}
        placeholder={t('filters.anyService')}
        options={catalogue.services.map(({ id, short }) => ({ value: id, label: short[lang] }))}
      />
      {kindOf(office) === 'office' ? (
        <SelectField
          label={t('filters.executor')}
          value={filter.executor ?? ''}
          onChange={(value) => onChange({ ...filter, executor: value === '' ? null : value })}
          placeholder={t('filters.everyone')}
          options={options}
        />
      ) : null}
      <TextField label={t('filters.text')} value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
    </div>
  );
}
