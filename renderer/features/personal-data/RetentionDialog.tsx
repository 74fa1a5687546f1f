import { useTranslation } from 'react-i18next';
import { orderRetention } from '../../../shared/cases/order-retention.ts';
import type { Office } from '../../../shared/cases/office.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { ActDialog, useFieldErrors } from '../../parts/ActDialog.tsx';
import { useActForm } from '../../parts/use-act-form.ts';
import { useOfficeAct } from '../../parts/use-office-act.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLang } from '../../ui/use-lang.ts';

type Props = { readonly office: Office; readonly today: LocalDate; readonly onClose: () => void };

/** The order of the data's owner, written down here: how many years, for which service, by which source. */
export function RetentionDialog({ office, today, onClose }: Props) {
  const { t } = useTranslation('personal-data');
  const [lang] = useLang();
  const announce = useAnnounce();
  const { catalogue } = useStore().world();
  const empty = { number: '', date: today as string, service: '', years: '', source: '' };
  const { value, set, restored, forget } = useActForm(office.id, 'order-retention', empty);
  const { run, busy, refusals } = useOfficeAct();
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    const { number, date, service, source } = value;
    const years = /^\d+$/u.test(value.years.trim()) ? Number(value.years.trim()) : value.years;
    if (!(await run((world) => orderRetention({ order: { number, date }, years, source, ...(service && { service }) }, world)))) return;
    await forget();
    announce(t('retention.saved'));
    onClose();
  };
  const field = (key: keyof typeof empty, id: string = key) => ({
    id,
    label: t(`retention.field.${key}`),
    value: value[key],
    error: errorOf(id),
    onChange: (typed: string) => set({ [key]: typed }),
  });
  return (
    <ActDialog
      title={t('retention.addTitle')}
      submitLabel={t('retention.do')}
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      <Notice kind="info">{t('retention.notice')}</Notice>
      <div className="q-form-row">
        <TextField {...field('number', 'order.number')} required autoFocus />
        <DateField {...field('date', 'order.date')} required />
      </div>
      <SelectField
        {...field('service')}
        placeholder={t('retention.all')}
        options={catalogue.services.map(({ id, short }) => ({ value: id, label: short[lang] }))}
      />
      <TextField {...field('years')} required inputMode="numeric" description={t('retention.yearsHint')} />
      <TextArea {...field('source')} required rows={2} description={t('retention.sourceHint')} />
    </ActDialog>
  );
}
