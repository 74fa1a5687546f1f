import { useTranslation } from 'react-i18next';
import { emptyCounter } from '../../../shared/cases/application-draft.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { DraftText } from './DraftText.tsx';
import { useDraftField, useIntakeForm } from './IntakeFormContext.tsx';
import { clockTime, joinMoment, splitMoment } from '../../ui/typed-moment.ts';

/** The visit at the State Corporation: number of the electronic queue, when the person came, was called and went. */
export function CounterFields() {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const { check } = useIntakeForm();
  const home = useDraftField('counter.homeVisit');
  return (
    <>
      <div className="intake-row intake-row-visit">
        <DraftText path="counter.queueNumber" label={t('fields.queueNumber')} />
        <VisitTime name="arrivedAt" />
        <VisitTime name="calledAt" />
        <VisitTime name="finishedAt" />
      </div>
      {check.rule?.homeVisit ? (
        <CheckField
          id={home.id}
          label={t('counter.homeVisit')}
          description={check.rule.homeVisit.text[lang]}
          value={home.value === true}
          onChange={home.set}
        />
      ) : null}
    </>
  );
}

/** An hour of today; the stopwatch fills it, the hand may put it right. */
function VisitTime({ name }: { readonly name: 'arrivedAt' | 'calledAt' | 'finishedAt' }) {
  const { t } = useTranslation('intake');
  const form = useIntakeForm();
  const field = useDraftField(`counter.${name}`);
  const { time } = splitMoment(field.text);
  const set = (typed: string) =>
    form.change((draft) => ({
      ...draft,
      counter: { ...(draft.counter ?? emptyCounter()), [name]: typed === '' ? '' : joinMoment({ date: form.check.today, time: typed }) },
    }));
  const leave = () => {
    if (clockTime(time) !== time) set(clockTime(time));
    field.leave();
  };
  return (
    <TextField
      id={field.id}
      label={t(`fields.${name}`)}
      value={time}
      placeholder={t('hints.time')}
      inputMode="numeric"
      onChange={set}
      onBlur={leave}
      error={field.error}
    />
  );
}
