import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { useIntakeForm } from './IntakeFormContext.tsx';

/** Which service is asked for and how it came in. There is one of each at the counter, so nothing stops the hand here. */
export function ServiceSection() {
  const { t } = useTranslation(['intake', 'terms']);
  const [lang] = useLang();
  const { check } = useIntakeForm();
  if (!check.edition) return <Notice kind="error" title={t('service.none')} />;
  const rows = [
    { label: t('fields.service'), value: <strong>{check.serviceName?.[lang]}</strong> },
    { label: t('fields.channel'), value: t(`terms:channel.${check.channel}`) },
  ];
  return (
    <Panel>
      <Facts rows={rows} />
    </Panel>
  );
}
