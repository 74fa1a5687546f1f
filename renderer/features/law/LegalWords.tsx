import { useTranslation } from 'react-i18next';
import { citeSource } from '../../../shared/law/cite.ts';
import type { LegalText, Source } from '../../../shared/law/legal-text.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useLang } from '../../ui/use-lang.ts';

/** A legal text in the language of the screen; where that is our translation, it says so. */
export function LegalWords({ text }: { readonly text: LegalText }) {
  const { t } = useTranslation('law');
  const [lang] = useLang();
  const mark = text.original === 'both' || text.original === lang ? null : text.original === 'none' ? 'ours' : 'translated';
  return (
    <>
      {text[lang]}
      {mark ? (
        <span className="q-law-mark" title={t(`mark.${mark}Hint`)}>
          {t(`mark.${mark}`)}
        </span>
      ) : null}
    </>
  );
}

/** Where a datum stands, and how we know it when not from the act's own text. */
export function Cite({ source }: { readonly source: Source }) {
  const { t } = useTranslation('terms');
  const { catalogue } = useStore().world();
  const [lang] = useLang();
  return (
    <span className="q-law-cite">
      {citeSource(catalogue, source, lang)}
      {source.mark === 'text' ? null : <span className={`q-law-mark q-law-${source.mark}`}>{t(`sourceMark.${source.mark}`)}</span>}
    </span>
  );
}
