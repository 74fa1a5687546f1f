import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { documentTitle } from './field-name.ts';
import { useIntakeForm } from './IntakeFormContext.tsx';

/** What is missing and what has expired, one line each: the grounds to refuse acceptance. */
export function useGroundLines(): readonly string[] {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const format = useFormat();
  const { check } = useIntakeForm();
  const title = (id: string) => documentTitle(id, check.requirements, lang);
  const expired = (id: string) => {
    const until = check.expiredAt.get(id);
    return t('refusal.expired', { name: title(id), date: until ? format.date(until) : '' });
  };
  return [...check.missing.map((id) => t('refusal.missing', { name: title(id) })), ...check.expired.map(expired)];
}
