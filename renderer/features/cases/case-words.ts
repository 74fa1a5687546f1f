import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/cases/case.ts';
import type { Office } from '../../../shared/cases/office.ts';
import type { Format } from '../../../shared/kernel/format.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import { staffName } from '../../parts/staff-name.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { fieldWords } from './field-words.ts';
import type { Say } from '../../parts/say.ts';

/** Everything needed to say something about a case in the language of the screen. */
export type CaseWords = {
  readonly lang: Lang;
  /** Words of this feature. */
  readonly say: Say;
  /** Common terms: states, roles, forms… */
  readonly term: Say;
  readonly format: Format;
  readonly office: Office;
  readonly edition: Edition | undefined;
  readonly staff: (id: string) => string;
  /** A path of the application, 'applicant.surname', as people name the field. */
  readonly field: (path: string) => string;
  /** Title of a document of the edition's list. */
  readonly document: (requirement: string) => string;
  readonly ground: (id: string) => string;
};

/** The words for one case, by the edition it was registered under. */
export function useCaseWords(current: Case): CaseWords {
  const { t: say } = useTranslation('cases');
  const { t: term } = useTranslation('terms');
  const format = useFormat();
  const [lang] = useLang();
  const { office, catalogue } = useStore().world();
  const edition = editionById(catalogue, current.edition);
  const { documents } = current.application;
  return useMemo(() => {
    const document = (id: string) => edition?.documents.find((known) => known.id === id)?.title[lang] ?? id;
    const ground = (id: string) => {
      const known = edition?.grounds.find((one) => one.id === id);
      return known ? `${known.number}) ${known.text[lang]}` : id;
    };
    const sayAny: Say = (key, params) => say(key, params ?? {});
    return {
      lang,
      say: sayAny,
      term: (key, params) => term(key, params ?? {}),
      format,
      office,
      edition,
      staff: (id) => staffName(office, id),
      field: (path) =>
        fieldWords(path, {
          say: sayAny,
          documentAt: (index) => document(documents[index]?.requirement ?? ''),
          particular: (id) => edition?.particulars.find((known) => known.id === id)?.label[lang] ?? id,
        }),
      document,
      ground,
    };
  }, [say, term, format, lang, office, edition, documents]);
}
