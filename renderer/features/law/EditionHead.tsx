import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Edition, Service } from '../../../shared/law/catalogue.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { Cited } from './FactsPanel.tsx';
import { LegalWords } from './LegalWords.tsx';

/** The name of the service, the act, and from when to when it holds. */
export function EditionHead({ edition, service, today }: { readonly edition: Edition; readonly service: Service; readonly today: LocalDate }) {
  const { t } = useTranslation(['law', 'terms']);
  const { catalogue } = useStore().world();
  const format = useFormat();
  const [lang] = useLang();
  const act = catalogue.acts.find((one) => one.id === edition.act);
  const name = service.names[0];
  const others = [...new Set(service.names.map((other) => other[lang]))].filter((other) => other !== name?.[lang]);
  const current = edition.from <= today && (edition.until === null || today < edition.until);
  const number = act?.number ? t('actNumber', { number: act.number, date: act.date ? format.date(act.date) : '' }) : null;
  return (
    <Panel
      title={name ? <LegalWords text={name} /> : service.id}
      actions={
        <Badge tone={current ? 'green' : 'neutral'} icon={current ? 'check' : 'box'}>
          {t(current ? 'inForce' : edition.from > today ? 'notYet' : 'notInForce')}
        </Badge>
      }
    >
      <Facts
        rows={[
          {
            label: t('act'),
            value: act
              ? [act.title[lang], number, act.registration ? t('registration', { number: act.registration }) : null].filter(Boolean).join(', ')
              : edition.act,
          },
          { label: t('beginning'), value: <Cited words={format.date(edition.from)} source={edition.fromSource} /> },
          {
            label: t('end'),
            value: edition.until && edition.untilSource ? <Cited words={format.date(edition.until)} source={edition.untilSource} /> : null,
          },
          { label: t('region'), value: t(`terms:region.${edition.region}`, { defaultValue: edition.region }) },
          { label: t('provider'), value: <LegalWords text={edition.provider} /> },
          { label: t('otherNames'), value: others.length > 0 ? others.map((other) => <div key={other}>{other}</div>) : null },
        ]}
      />
    </Panel>
  );
}
