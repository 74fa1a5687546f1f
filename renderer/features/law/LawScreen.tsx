import './law.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../parts/use-today.ts';
import { useStore, useStoreVersion } from '../../store/StoreProvider.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { AddEdition } from './AddEdition.tsx';
import { CompareEditions } from './CompareEditions.tsx';
import { EditionHead } from './EditionHead.tsx';
import { EditionLine } from './EditionLine.tsx';
import { firstShown } from './edition-spans.ts';
import { editionName, useEditionName } from './use-edition-name.ts';
import { Passport } from './Passport.tsx';

/** The passport of every service by any of its editions: what a citizen may ask about and an official must answer. */
export function LawScreen() {
  const { t } = useTranslation(['law', 'terms']);
  useStoreVersion();
  const { catalogue, office } = useStore().world();
  const today = useToday();
  const [lang] = useLang();
  const nameOf = useEditionName(today);
  const services = catalogue.services.filter((service) => catalogue.editions.some((edition) => edition.service === service.id));
  const [service, setService] = useState(services[0]?.id ?? '');
  const [wanted, setWanted] = useState('');
  const [other, setOther] = useState('');
  const editions = catalogue.editions.filter((edition) => edition.service === service);
  const edition = editions.find((one) => one.id === wanted) ?? firstShown(editions, today, office.settings.region);
  const before = editions.find((one) => one.id === other && one.id !== edition?.id);
  const chosen = services.find((one) => one.id === service);
  const show = (id: string) => {
    const added = catalogue.editions.find((one) => one.id === id);
    if (added) setService(added.service);
    setWanted(id);
  };
  return (
    <Page title={t('title')} actions={<AddEdition onAdded={show} />}>
      <div className="q-law-choice">
        <SelectField
          id="law-service"
          label={t('service')}
          value={service}
          onChange={setService}
          options={services.map((one) => ({ value: one.id, label: one.short[lang] }))}
        />
        <SelectField
          id="law-compare"
          label={t('compareWith')}
          value={before?.id ?? ''}
          onChange={setOther}
          placeholder={t('compareNone')}
          options={editions.filter((one) => one.id !== edition?.id).map((one) => ({ value: one.id, label: editionName(nameOf(one)) }))}
        />
      </div>
      {edition ? <EditionLine editions={editions} chosen={edition.id} today={today} onChoose={setWanted} /> : null}
      {edition && chosen ? (
        <>
          <EditionHead edition={edition} service={chosen} today={today} />
          {before ? <CompareEditions before={before} after={edition} nameOf={nameOf} /> : <Passport edition={edition} />}
        </>
      ) : (
        <Empty icon="law" title={t('nothing')} />
      )}
    </Page>
  );
}
