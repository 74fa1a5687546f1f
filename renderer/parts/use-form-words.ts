import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormWords } from '../../shared/forms/form-input.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { FormatsContext } from '../ui/use-format.ts';

/** The words of a sheet in the sheet's language, whatever the screen speaks. */
export function useFormWords(lang: Lang): FormWords {
  const { i18n } = useTranslation();
  const formats = useContext(FormatsContext);
  if (!formats) throw new Error('FormatsContext is missing');
  const format = formats[lang];
  return useMemo(() => {
    const say = i18n.getFixedT(lang, ['forms', 'terms']);
    return { say: (key, params) => say(key, { ...params }), format };
  }, [i18n, lang, format]);
}
