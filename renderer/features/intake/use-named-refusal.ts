import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { fieldName } from './field-name.ts';
import { useIntakeForm } from './IntakeFormContext.tsx';

/** Says a refusal away from its field: the field by name, then what is wrong and how to put it right. */
export function useNamedRefusal(): (refusal: Refusal) => string {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const refusalText = useRefusalText();
  const { draft, check } = useIntakeForm();
  const say = (key: string, params?: Readonly<Record<string, string | number>>) => t(key, { ...params });
  return (refusal) => {
    const text = refusalText(refusal);
    if (refusal.field === undefined) return text;
    return t('errors.inField', { field: fieldName(refusal.field, say, { draft, ...check, lang }), text });
  };
}
