import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../shared/law/catalogue.ts';
import type { LegalText, Source } from '../../../shared/law/legal-text.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { HoursWords } from './HoursWords.tsx';
import { Cite, LegalWords } from './LegalWords.tsx';

/** Lines of the passport that steer nothing: who may apply, the form, the price, hours of the provider, telephones. */
export function FactsPanel({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation('law');
  const { childAge, acceptanceReceipt } = edition;
  const age = childAge
    ? t(childAge.max === undefined ? 'ageFrom' : childAge.min === undefined ? 'ageUntil' : 'age', {
        min: childAge.min ?? '',
        max: childAge.max ?? '',
      })
    : null;
  return (
    <Panel title={t('general')}>
      <Facts
        rows={[
          ...edition.facts.map(({ id, text, source }) => ({ label: t(`fact.${id}`), value: <Cited text={text} source={source} /> })),
          { label: t('officeHours'), value: <Cited words={<HoursWords hours={edition.officeHours} />} source={edition.officeHours.source} /> },
          { label: t('childAge'), value: childAge ? <Cited words={age} source={childAge.source} /> : null },
          {
            label: t('acceptanceReceipt'),
            value: acceptanceReceipt ? <Cited text={acceptanceReceipt.text} source={acceptanceReceipt.source} /> : null,
          },
        ]}
      />
    </Panel>
  );
}

/** Words and where they stand. */
export function Cited({ text, words, source }: { readonly text?: LegalText; readonly words?: React.ReactNode; readonly source: Source }) {
  return (
    <>
      <div>{text ? <LegalWords text={text} /> : words}</div>
      <Cite source={source} />
    </>
  );
}
