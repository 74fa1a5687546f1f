import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Office } from '../../../shared/cases/office.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { Format } from '../../../shared/kernel/format.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import type { Catalogue, Edition } from '../../../shared/law/catalogue.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import type { Say } from '../../parts/say.ts';
import { staffName } from '../../parts/staff-name.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';

/** Everything needed to say something about a complaint in the language of the screen. */
export type ComplaintWords = {
  readonly lang: Lang;
  /** Words of complaints. */
  readonly say: Say;
  /** The same in the language of the complainant: what is typed into a paper begins with them. */
  readonly sayTo: Say;
  /** Common terms: roles, languages… */
  readonly term: Say;
  readonly format: Format;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly edition: Edition | undefined;
  readonly staff: (id: string) => string;
};

/** The words for one complaint, by the edition that gave its term. */
export function useComplaintWords(current: Complaint): ComplaintWords {
  const { t: say, i18n } = useTranslation('complaints');
  const { t: term } = useTranslation('terms');
  const format = useFormat();
  const [lang] = useLang();
  const { office, catalogue } = useStore().world();
  const edition = current.edition === null ? undefined : editionById(catalogue, current.edition);
  const paper = current.intake.complainant.lang;
  return useMemo(() => {
    const sayTo = i18n.getFixedT(paper, 'complaints');
    return {
      lang,
      say: (key, params) => say(key, params ?? {}),
      sayTo: (key, params) => sayTo(key, params ?? {}),
      term: (key, params) => term(key, params ?? {}),
      format,
      office,
      catalogue,
      edition,
      staff: (id) => staffName(office, id),
    };
  }, [say, i18n, paper, term, format, lang, office, catalogue, edition]);
}
