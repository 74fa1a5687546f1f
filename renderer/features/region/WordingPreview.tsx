import { useTranslation } from 'react-i18next';
import type { LawPackage } from '../../../shared/cases/office.ts';
import { type WordingPackage, wordingOn } from '../../../shared/forms/wording-on.ts';
import { wordingChanges } from '../../../shared/forms/wording-changes.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { serviceTitle } from '../../parts/step-title.ts';
import { useFormName } from '../../parts/use-form-name.ts';
import { BUILT_IN_TEXTS } from '../../print/words.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { RegionTable } from './RegionTable.tsx';

type Props = {
  readonly content: WordingPackage['content'];
  /** Packages that were there before it, and the day from which it holds; without a day it follows on all of them. */
  readonly before: readonly LawPackage[];
  readonly effective: LocalDate | null;
};

/** The wording of a form beside the one before it: which texts change, what they were, what they will be. */
export function WordingPreview({ content, before, effective }: Props) {
  const { t } = useTranslation(['region', 'terms']);
  const format = useFormat();
  const [lang] = useLang();
  const formName = useFormName();
  const { catalogue } = useStore().world();
  const { form, service } = content;
  const last = wordingOn(before, { form, service, on: effective ?? ('9999-12-31' as LocalDate) });
  const changes = wordingChanges(content, last?.content ?? null, BUILT_IN_TEXTS);
  return (
    <>
      <Facts
        rows={[
          { label: t('preview.form'), value: formName(form) },
          { label: t('preview.services'), value: service ? serviceTitle(catalogue, service, lang) : t('preview.allServices') },
          { label: t('preview.source'), value: t(`preview.sources.${content.source}`) },
          { label: t('preview.changed'), value: format.number(new Set(changes.map(({ key }) => key)).size) },
        ]}
      />
      <RegionTable
        label={t('preview.texts')}
        empty={t('preview.noTexts')}
        heads={[t('preview.text'), t('preview.language'), t('preview.was'), t('preview.is')]}
        rows={changes.map(({ key, lang: of, was, is }) => ({
          key: `${key} ${of}`,
          cells: [
            <code key="key" className="q-region-key">
              {key}
            </code>,
            <span key="lang" className="q-region-key">
              {t(`terms:lang.${of}`)}
            </span>,
            <span key="was" lang={of} className="q-region-wording">
              {was}
            </span>,
            <span key="is" lang={of} className="q-region-wording">
              {is}
            </span>,
          ],
        }))}
      />
    </>
  );
}
