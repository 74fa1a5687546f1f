import { useTranslation } from 'react-i18next';
import type { LawPackage } from '../../../shared/cases/office.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { serviceTitle } from '../../parts/step-title.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Facts, type FactRow } from '../../ui/Facts.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { RegionTable } from './RegionTable.tsx';
import { WordingPreview } from './WordingPreview.tsx';

type Content = LawPackage['content'];
type Of<Kind extends Content['kind']> = Extract<Content, { readonly kind: Kind }>;

type Props = {
  readonly content: Content;
  /** Packages that were there before it. */
  readonly before: readonly LawPackage[];
  /** From which day it holds, once that is known. */
  readonly effective: LocalDate | null;
};

/** What is in a package, in words. */
export function PackagePreview({ content, ...place }: Props) {
  const { t } = useTranslation('region');
  if (content.kind === 'edition') return <EditionPreview content={content} />;
  if (content.kind === 'calendar-year') return <YearPreview content={content} />;
  if (content.kind === 'form-wording') return <WordingPreview content={content} {...place} />;
  return <Facts rows={[{ label: t('preview.lockMinutes'), value: t('preview.minutes', { count: content.lockMinutes }) }]} />;
}

function EditionPreview({ content: { edition, act } }: { readonly content: Of<'edition'> }) {
  const { t } = useTranslation(['region', 'terms']);
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  const known = act ?? catalogue.acts.find(({ id }) => id === edition.act);
  const rows: readonly FactRow[] = [
    { label: t('preview.service'), value: serviceTitle(catalogue, edition.service, lang) },
    { label: t('preview.region'), value: t(`terms:region.${edition.region}`) },
    { label: t('preview.act'), value: known?.title[lang] ?? edition.act },
    { label: t('preview.from'), value: format.date(edition.from) },
    { label: t('preview.until'), value: edition.until === null ? t('preview.openEnd') : format.date(edition.until) },
    { label: t('preview.documents'), value: format.number(edition.documents.length) },
    { label: t('preview.steps'), value: format.number(edition.steps.length) },
    { label: t('preview.grounds'), value: format.number(edition.grounds.length) },
  ];
  return <Facts rows={rows} />;
}

function YearPreview({ content: { year } }: { readonly content: Of<'calendar-year'> }) {
  const { t } = useTranslation(['region', 'terms']);
  const format = useFormat();
  const [lang] = useLang();
  return (
    <>
      <Facts
        rows={[
          { label: t('preview.year'), value: String(year.year) },
          { label: t('preview.status'), value: t(`terms:calendarStatus.${year.status}`) },
        ]}
      />
      <RegionTable
        label={t('preview.days')}
        empty={t('preview.noDays')}
        heads={[t('preview.date'), t('preview.kind'), t('preview.what'), t('preview.status')]}
        rows={year.days.map(({ date, kind, title, status }) => ({
          key: date,
          cells: [format.date(date), t(`terms:dayKind.${kind}`), title[lang], t(`terms:calendarStatus.${status}`)],
        }))}
      />
    </>
  );
}
