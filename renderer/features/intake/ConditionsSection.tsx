import { useTranslation } from 'react-i18next';
import type { Condition } from '../../../shared/law/catalogue.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RadioField } from '../../ui/RadioField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { useDraftField, useIntakeForm } from './IntakeFormContext.tsx';

/** The questions on whose answers documents and fields of the edition hang, each once and only while it matters; nothing when it has none. */
export function ConditionsSection() {
  const { t } = useTranslation('intake');
  const { check } = useIntakeForm();
  if (check.questions.length === 0) return null;
  return (
    <Panel title={t('sections.conditions')}>
      <div className="q-stack">
        {check.questions.map((condition) => (
          <Question key={condition.id} condition={condition} />
        ))}
      </div>
    </Panel>
  );
}

function Question({ condition }: { readonly condition: Condition }) {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const field = useDraftField(`answers.${condition.id}`);
  const options = [
    { value: 'yes', label: t('documents.yes') },
    { value: 'no', label: t('documents.no') },
  ];
  const value = field.value === true ? 'yes' : field.value === false ? 'no' : '';
  return (
    <RadioField
      id={field.id}
      label={condition.question[lang]}
      value={value}
      options={options}
      onChange={(answer) => field.set(answer === 'yes')}
      onBlur={field.leave}
      required
      error={field.error}
    />
  );
}
