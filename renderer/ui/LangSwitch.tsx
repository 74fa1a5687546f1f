import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { useTranslation } from 'react-i18next';
import { useLang } from './use-lang.ts';

const NAMES: Record<Lang, { readonly short: string; readonly full: string }> = {
  kk: { short: 'Қаз', full: 'Қазақ тілі' },
  ru: { short: 'Рус', full: 'Русский язык' },
};

/** The two equal languages, each named in itself; switches at once, nothing typed is lost. */
export function LangSwitch({ dark = false }: { readonly dark?: boolean }) {
  const { t } = useTranslation('ui');
  const [current, change] = useLang();
  return (
    <div className={dark ? 'q-langs q-langs-dark' : 'q-langs'} role="group" aria-label={t('language')}>
      {LANGS.map((lang) => (
        <button key={lang} type="button" lang={lang} aria-pressed={lang === current} title={NAMES[lang].full} onClick={() => change(lang)}>
          {NAMES[lang].short}
        </button>
      ))}
    </div>
  );
}
