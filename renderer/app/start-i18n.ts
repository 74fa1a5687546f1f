import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { pluralForm } from '../../shared/kernel/plural.ts';
import { remembered, remember } from './remember.ts';
import { allWords } from './words.ts';

/** Words on screen: all of them bundled, switched live, the choice kept for the next start. The state language is the first. */
export function startI18n(): i18n {
  const words = allWords();
  const known = remembered('lang');
  void i18next.use(initReactI18next).init({
    lng: LANGS.find((lang) => lang === known) ?? 'kk',
    fallbackLng: false,
    supportedLngs: [...LANGS],
    resources: words as never,
    ns: Object.keys(words['kk'] ?? {}),
    defaultNS: 'app',
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  // Plural rules are ours, so that they do not hang on the locale data of the browser.
  const plurals = i18next.services.pluralResolver as { getSuffix: (lang: string, count: number) => string };
  plurals.getSuffix = (lang: string, count: number) => `_${pluralForm(lang as Lang, count)}`;
  const follow = (lang: string) => {
    document.documentElement.lang = lang;
    remember('lang', lang);
  };
  i18next.on('languageChanged', follow);
  document.documentElement.lang = i18next.language;
  return i18next;
}
