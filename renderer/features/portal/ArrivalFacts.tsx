import { useTranslation } from 'react-i18next';
import { fullName } from '../../../shared/people/full-name.ts';
import { formatPhone } from '../../../shared/people/phone.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import type { Arrival } from './take-in.ts';

/** People, service and days of an arrived package. */
export function ArrivalFacts({ arrival }: { readonly arrival: Arrival }) {
  const { t } = useTranslation(['portal', 'terms']);
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  const { application, terms, arrivedAt } = arrival;
  const { applicant, children } = application;
  const service = catalogue.services.find(({ id }) => id === application.service);
  return (
    <Facts
      rows={[
        { label: t('applicant'), value: <strong>{fullName(applicant)}</strong> },
        { label: t('iin'), value: applicant.iin },
        { label: t('phone'), value: applicant.phone ? formatPhone(applicant.phone) : null },
        {
          label: t('children'),
          value: children.map((child, at) => <div key={at}>{[fullName(child), format.date(child.birthDate)].join(', ')}</div>),
        },
        { label: t('service'), value: service?.names[0]?.[lang] ?? application.service },
        { label: t('sent'), value: format.dateTime(arrivedAt) },
        { label: t('counts'), value: format.dateWithWeekday(terms.registered) },
        { label: t('due'), value: <strong>{format.dateWithWeekday(terms.due)}</strong> },
        { label: t('signed'), value: t(`terms:signedBy.${application.portal?.signedBy ?? 'certificate'}`) },
      ]}
    />
  );
}
