import { useTranslation } from 'react-i18next';
import { isComplaintForm } from '../../shared/forms/wording-keys.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { useLang } from '../ui/use-lang.ts';

/** What a form is called on screen; one that only an edition names, as the edition calls it. */
export function useFormName(): (form: string) => string {
  const { t } = useTranslation(['terms', 'complaints']);
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  return (form) => {
    if (isComplaintForm(form)) return t(`complaints:form.${form}`);
    const named = catalogue.editions.flatMap(({ forms }) => forms).find(({ id }) => id === form);
    return t(`terms:form.${form}`, { defaultValue: named?.title[lang] ?? form });
  };
}
