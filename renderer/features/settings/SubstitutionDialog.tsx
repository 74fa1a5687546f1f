import { useTranslation } from 'react-i18next';
import type { Office, Staff } from '../../../shared/cases/office.ts';
import { orderSubstitution } from '../../../shared/cases/order-substitution.ts';
import { ActDialog, useFieldErrors } from '../../parts/ActDialog.tsx';
import { useActForm } from '../../parts/use-act-form.ts';
import { useOfficeAct } from '../../parts/use-office-act.ts';
import { useToday } from '../../parts/use-today.ts';
import { useAnnounce } from '../../ui/Announce.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLang } from '../../ui/use-lang.ts';

/** The order on paper, written down here: who, for whom, from when until when. */
export function SubstitutionDialog({ office, onClose }: { readonly office: Office; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [lang] = useLang();
  const today = useToday();
  const announce = useAnnounce();
  const active = office.staff.filter((person) => person.active);
  const heads = active.filter(({ roles }) => roles.includes('head'));
  const others = active.filter(({ roles }) => !roles.includes('head'));
  const only = (people: readonly Staff[]) => (people.length === 1 ? (people[0]?.id ?? '') : '');
  const empty = { number: '', date: today, absent: only(heads), deputy: only(others), from: today, until: '' };
  const { value, set, restored, forget } = useActForm<Readonly<Record<keyof typeof empty, string>>>(office.id, 'order-substitution', empty);
  const { run, busy, refusals } = useOfficeAct();
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    const { number, date, ...who } = value;
    if (!(await run((world) => orderSubstitution({ ...who, order: { number, date } }, world)))) return;
    await forget();
    announce(t('saved'));
    onClose();
  };
  const people = (list: readonly Staff[]) => list.map((person) => ({ value: person.id, label: `${person.name}, ${person.post[lang]}` }));
  const field = (key: keyof typeof empty, id: string = key) => ({
    id,
    required: true,
    label: t(`substitution.field.${key}`),
    value: value[key],
    error: errorOf(id),
    onChange: (typed: string) => set({ [key]: typed }),
  });
  return (
    <ActDialog
      title={t('substitution.addTitle')}
      submitLabel={t('substitution.do')}
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      {others.length === 0 ? <Notice kind="warning">{t('substitution.nobody')}</Notice> : null}
      <div className="q-form-row">
        <TextField {...field('number', 'order.number')} autoFocus />
        <DateField {...field('date', 'order.date')} />
      </div>
      <SelectField {...field('absent')} options={people(heads)} />
      <SelectField {...field('deputy')} options={people(others)} description={t('substitution.deputyHint')} />
      <div className="q-form-row">
        <DateField {...field('from')} />
        <DateField {...field('until')} description={t('substitution.untilHint')} />
      </div>
    </ActDialog>
  );
}
