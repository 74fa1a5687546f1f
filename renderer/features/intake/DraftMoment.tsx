import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { DraftPath } from './draft-path.ts';
import { useDraftField } from './IntakeFormContext.tsx';
import { clockTime, joinMoment, splitMoment } from './typed-moment.ts';

type Props = { readonly path: DraftPath; readonly label: string; readonly required?: boolean };

/** A date and an hour of the draft, kept as typed until they are a real moment. */
export function DraftMoment({ path, label, required = false }: Props) {
  const { t } = useTranslation('intake');
  const field = useDraftField(path);
  const { date, time } = splitMoment(field.text);
  const leave = () => {
    const read = clockTime(time);
    if (read !== time) field.set(joinMoment({ date, time: read }));
    field.leave();
  };
  return (
    <div className="intake-moment">
      <DateField
        id={path}
        label={label}
        required={required}
        value={date}
        onChange={(value) => field.set(joinMoment({ date: value, time }))}
        onBlur={field.leave}
        error={field.error}
      />
      <TextField
        id={`${path}.time`}
        label={t('fields.time')}
        required={required}
        value={time}
        placeholder={t('hints.time')}
        inputMode="numeric"
        onChange={(value) => field.set(joinMoment({ date, time: value }))}
        onBlur={leave}
      />
    </div>
  );
}
