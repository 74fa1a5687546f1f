import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../shared/cases/office.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { CounterFields } from './CounterFields.tsx';
import { filingOf, withFiling } from './filing-of.ts';
import { useDraftField, useIntakeForm } from './IntakeFormContext.tsx';
import { rememberFiling } from './remember-filing.ts';
import type { ServiceOffer } from './services-here.ts';
import { ViaFields } from './ViaFields.tsx';

/** Which service is asked for and how it came in. What this workplace cannot take stands greyed in the list, with the reason. */
export function ServiceSection() {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const { check } = useIntakeForm();
  useShortcut('Alt+U', () => document.getElementById('service')?.focus(), t('service.key'));
  return (
    <Panel>
      <div className="q-stack">
        <div className="intake-row intake-row-service">
          <ServiceField />
          <ChannelField />
        </div>
        {check.edition ? <p className="intake-plain q-soft">{check.serviceName?.[lang]}</p> : <Notice kind="error" title={t('service.none')} />}
        {check.via ? <ViaFields /> : null}
        {kindOf(check.office) === 'state-corporation' ? <CounterFields /> : null}
      </div>
    </Panel>
  );
}

function useFiling() {
  const store = useStore();
  const form = useIntakeForm();
  return (filing: { readonly service: string; readonly channel: string }) => {
    const chosen = filingOf(form.check.offers, filing);
    rememberFiling(chosen);
    form.change((draft) => withFiling(draft, chosen, store.world()));
  };
}

function ServiceField() {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const { draft, check } = useIntakeForm();
  const choose = useFiling();
  const reasonOf = useReason();
  const options = check.offers.map((offer) => {
    const reason = reasonOf(offer);
    const name = offer.service.short[lang];
    return { value: offer.service.id, label: reason === null ? name : `${name} (${reason})`, disabled: reason !== null };
  });
  const field = useDraftField('service');
  return (
    <SelectField
      id="service"
      label={t('fields.service')}
      value={draft.service}
      options={options}
      onChange={(service) => choose({ service, channel: draft.channel })}
      error={field.error}
    />
  );
}

function useReason(): (offer: ServiceOffer) => string | null {
  const { t } = useTranslation('intake');
  return ({ channels, known }) => {
    if (channels.length > 0) return null;
    if (known === null) return t('service.notLoaded');
    return t('service.elsewhere', { channels: known.map((channel) => t(`channelShort.${channel}`)).join(', ') });
  };
}

function ChannelField() {
  const { t } = useTranslation('intake');
  const { draft, check } = useIntakeForm();
  const choose = useFiling();
  const field = useDraftField('channel');
  const channels = check.offers.find(({ service }) => service.id === draft.service)?.channels ?? [];
  const here = kindOf(check.office);
  const options = channels.map((channel) => ({ value: channel, label: t(`filing.${here}.${channel}`) }));
  return (
    <SelectField
      id="channel"
      label={t('fields.channel')}
      value={draft.channel}
      options={options}
      onChange={(channel) => choose({ service: draft.service, channel })}
      error={field.error}
    />
  );
}
