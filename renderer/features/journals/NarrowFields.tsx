import { useTranslation } from 'react-i18next';
import { CHANNELS } from '../../../shared/law/catalogue.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import type { Narrowing } from './journal-rows.ts';

type Props = { readonly narrow: Narrowing; readonly onChange: (narrow: Narrowing) => void };

/** Only one service, or one way of filing. */
export function NarrowFields({ narrow, onChange }: Props) {
  const { t } = useTranslation(['journals', 'terms']);
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  const { service, channel } = narrow;
  return (
    <div className="q-journal-period" role="group" aria-label={t('journals:narrow.label')}>
      <SelectField
        label={t('journals:narrow.service')}
        value={service ?? ''}
        onChange={(id) => onChange({ ...(id !== '' && { service: id }), ...(channel && { channel }) })}
        placeholder={t('journals:narrow.any')}
        options={catalogue.services.map(({ id, short }) => ({ value: id, label: short[lang] }))}
      />
      <SelectField
        label={t('journals:narrow.channel')}
        value={channel ?? ''}
        onChange={(id) => {
          const picked = CHANNELS.find((one) => one === id);
          onChange({ ...(service !== undefined && { service }), ...(picked && { channel: picked }) });
        }}
        placeholder={t('journals:narrow.any')}
        options={CHANNELS.map((id) => ({ value: id, label: t(`terms:channel.${id}`) }))}
      />
    </div>
  );
}
