import { useTranslation } from 'react-i18next';
import { addWorkingDays } from '../../../shared/calendar/working-days.ts';
import type { Office } from '../../../shared/cases/office.ts';
import { recordBreach } from '../../../shared/cases/record-breach.ts';
import { dateOf, parseLocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import { ruleInForce } from '../../../shared/law/general-rules.ts';
import { ActDialog, useFieldErrors } from '../../parts/ActDialog.tsx';
import { useActForm } from '../../parts/use-act-form.ts';
import { useNow } from '../../parts/use-now.ts';
import { useOfficeAct } from '../../parts/use-office-act.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { MomentField } from '../../ui/MomentField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFormat } from '../../ui/use-format.ts';

/** A breach that was noticed: what, which data, of how many, what was done at once. The last day to tell is shown as one types. */
export function BreachDialog({ office, onClose }: { readonly office: Office; readonly onClose: () => void }) {
  const { t } = useTranslation('personal-data');
  const announce = useAnnounce();
  const now = useNow();
  const empty = { noticedAt: now as string, what: '', data: '', people: '', measures: '' };
  const { value, set, restored, forget } = useActForm(office.id, 'record-breach', empty);
  const { run, busy, refusals } = useOfficeAct();
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    const people = /^\d+$/u.test(value.people.trim()) ? Number(value.people.trim()) : value.people;
    if (!(await run((world) => recordBreach({ ...value, people }, world)))) return;
    await forget();
    announce(t('breaches.recorded'));
    onClose();
  };
  const text = (key: 'what' | 'data' | 'people' | 'measures') => ({
    id: key,
    required: true,
    label: t(`breaches.${key}`),
    value: value[key],
    error: errorOf(key),
    onChange: (typed: string) => set({ [key]: typed }),
  });
  return (
    <ActDialog
      title={t('breaches.recordTitle')}
      submitLabel={t('breaches.record')}
      size="lg"
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      <div className="q-form-row">
        <MomentField
          id="noticedAt"
          required
          label={t('breaches.noticedAt')}
          value={value.noticedAt}
          error={errorOf('noticedAt')}
          onChange={(noticedAt) => set({ noticedAt })}
        />
        <TextField {...text('people')} inputMode="numeric" description={t('breaches.peopleHint')} />
      </div>
      <LastDay noticedAt={value.noticedAt} />
      <TextArea {...text('what')} rows={3} description={t('breaches.whatHint')} autoFocus />
      <TextArea {...text('data')} rows={2} description={t('breaches.dataHint')} />
      <TextArea {...text('measures')} rows={2} />
    </ActDialog>
  );
}

function LastDay({ noticedAt }: { readonly noticedAt: string }) {
  const { t } = useTranslation('personal-data');
  const format = useFormat();
  const { catalogue, calendar } = useStore().world();
  const at = parseLocalDateTime(noticedAt);
  const term = at && ruleInForce(catalogue, 'breach-notice', dateOf(at))?.duration;
  const day = at && term ? addWorkingDays(calendar, 'five-day', dateOf(at), term.amount) : null;
  return day?.ok ? <Notice kind="warning">{t('breaches.tellBy', { date: format.dateWithWeekday(day.value) })}</Notice> : null;
}
