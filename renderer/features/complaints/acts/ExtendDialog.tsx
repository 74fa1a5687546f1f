import { workingDaysBetween } from '../../../../shared/calendar/working-days.ts';
import { extendTerm } from '../../../../shared/complaints/extend-term.ts';
import { parseLocalDate } from '../../../../shared/kernel/local-date.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { useStore } from '../../../store/StoreProvider.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import type { ActProps } from './act-props.ts';
import { useActDialog } from './use-act-dialog.ts';

/** A longer term by the head's motivated decision; how long the code allows is not in our sources, and the dialog says so. */
export function ExtendDialog(props: ActProps) {
  const { current, words } = props;
  const { say, format } = words;
  const { calendar } = useStore().world();
  const form = useActDialog(props, 'extend-term', { until: '', ground: '' });
  const day = parseLocalDate(form.value.until);
  const before = current.terms?.due;
  const more = day && before && day > before ? workingDaysBetween(calendar, 'five-day', before, day) : null;
  const submit = () => form.write((now, world) => extendTerm(now, form.value, world), 'complaint-extension');
  return (
    <ActDialog {...form.dialog} onSubmit={() => void submit()}>
      <Notice kind="warning" title={say('extend.mark')}>
        {say('extend.reconstructed')}
      </Notice>
      {before ? <p className="q-text">{say('extend.now', { date: format.dateWithWeekday(before) })}</p> : null}
      <DateField {...form.text('until')} label={say('extend.until')} min={before} openAt={before} required autoFocus />
      {day && more?.ok ? (
        <div className="q-computed" aria-live="polite">
          <Facts
            rows={[
              { label: say('extend.newDue'), value: <strong>{format.dateWithWeekday(day)}</strong> },
              { label: say('extend.more'), value: format.number(more.value) },
            ]}
          />
        </div>
      ) : null}
      <TextArea {...form.text('ground')} label={say('extend.ground')} description={say('extend.groundHelp')} rows={3} required />
    </ActDialog>
  );
}
