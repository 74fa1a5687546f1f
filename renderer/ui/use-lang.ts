import { useTranslation } from 'react-i18next';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';

/** The language of the screen and its live switch; nothing typed is lost. */
export function useLang(): [Lang, (lang: Lang) => void] {
  const { i18n } = useTranslation();
  const lang = LANGS.find((known) => known === i18n.language) ?? 'kk';
  return [lang, (next) => void i18n.changeLanguage(next)];
}
