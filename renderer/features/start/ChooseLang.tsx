import { LANGS, type Lang } from '../../../shared/kernel/lang.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLang } from '../../ui/use-lang.ts';

// Each language speaks for itself: nothing is chosen yet.
const WORDS: Record<Lang, { readonly name: string; readonly hint: string }> = {
  kk: { name: 'Қазақша', hint: 'Бағдарлама қазақ тілінде жұмыс істейді' },
  ru: { name: 'По-русски', hint: 'Программа работает на русском языке' },
};

/** The very first question. */
export function ChooseLang({ onChosen }: { readonly onChosen: () => void }) {
  const [, change] = useLang();
  return (
    <div className="q-choices">
      {LANGS.map((lang, index) => (
        <button
          key={lang}
          type="button"
          lang={lang}
          className="q-choice"
          autoFocus={index === 0}
          onClick={() => {
            change(lang);
            onChosen();
          }}
        >
          <strong>{WORDS[lang].name}</strong>
          <span>{WORDS[lang].hint}</span>
          <Icon name="right" />
        </button>
      ))}
    </div>
  );
}
