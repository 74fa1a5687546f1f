import { useTranslation } from 'react-i18next';
import { DateField } from './DateField.tsx';
import type { FieldProps } from './field-props.ts';
import { TextField } from './TextField.tsx';
import { clockTime, joinMoment, splitMoment } from './typed-moment.ts';

/** A date and an hour, kept as typed until they are a real moment ('YYYY-MM-DDTHH:MM'). The hour's id is the field's with '.time'. */
export function MomentField({
  id,
  value,
  onChange,
  onBlur,
  ...props
}: FieldProps & { readonly id: string; readonly timeError?: string | undefined }) {
  const { t } = useTranslation('ui');
  const { date, time } = splitMoment(value);
  const { timeError, required = false, ...rest } = props;
  const leave = () => {
    const read = clockTime(time);
    if (read !== time) onChange(joinMoment({ date, time: read }));
    onBlur?.();
  };
  return (
    <div className="q-moment">
      <DateField {...rest} id={id} required={required} value={date} onChange={(day) => onChange(joinMoment({ date: day, time }))} onBlur={onBlur} />
      <TextField
        id={`${id}.time`}
        label={t('moment.time')}
        required={required}
        value={time}
        placeholder={t('moment.placeholder')}
        inputMode="numeric"
        onChange={(hour) => onChange(joinMoment({ date, time: hour }))}
        onBlur={leave}
        error={timeError}
      />
    </div>
  );
}
