import './law.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { useToday } from '../../parts/use-today.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { EditionHead } from './EditionHead.tsx';
import { Passport } from './Passport.tsx';

/** The passport of a service by the act in force: what a citizen may ask about and an official must answer. */
export function LawScreen() {
  const { t } = useTranslation(['law', 'terms']);
  const { catalogue, office } = useStore().world();
  const today = useToday();
  const [lang] = useLang();
  const services = catalogue.services.filter((service) => catalogue.editions.some((edition) => edition.service === service.id));
  const [service, setService] = useState(services[0]?.id ?? '');
  const editions = catalogue.editions.filter((edition) => edition.service === service);
  const [wanted, setWanted] = useState('');
  const edition = editions.find((one) => one.id === wanted) ?? inForce(editions, today, office.settings.region) ?? editions[0];
  const chosen = services.find((one) => one.id === service);
  return (
    <Page title={t('title')}>
      <div className="q-law-choice">
        <SelectField label={t('service')} value={service} onChange={setService} options={services.map((one) => ({ value: one.id, label: one.short[lang] }))} />
        <SelectField
          label={t('edition')}
          value={edition?.id ?? ''}
          onChange={setWanted}
          options={editions.map((one) => ({ value: one.id, label: [catalogue.acts.find((act) => act.id === one.act)?.short[lang] ?? one.act, t(`terms:region.${one.region}`), t(isInForce(one, today) ? 'inForce' : 'notInForce')].join(' · ') }))}
        />
      </div>
      {edition && chosen ? (
        <>
          <EditionHead edition={edition} service={chosen} today={today} />
          <Passport edition={edition} />
        </>
      ) : (
        <Empty icon="law" title={t('nothing')} />
      )}
    </Page>
  );
}

const isInForce = (edition: Edition, today: string): boolean => edition.from <= today && (edition.until === null || today < edition.until);

function inForce(editions: readonly Edition[], today: string, region: string): Edition | undefined {
  const current = editions.filter((edition) => isInForce(edition, today));
  return current.find((edition) => edition.region === region) ?? current.find((edition) => edition.region === 'national');
}
