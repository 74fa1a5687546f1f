import { useTranslation } from 'react-i18next';
import type { ChannelRule, Hours } from '../../../shared/law/catalogue.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { Cite, LegalWords } from './LegalWords.tsx';

/** One way to apply: whole term, hours, waiting, and how the term is counted there. */
export function ChannelCard({ rule }: { readonly rule: ChannelRule }) {
  const { t } = useTranslation(['law', 'terms']);
  const format = useFormat();
  return (
    <Panel title={t(`terms:channel.${rule.channel}`)}>
      <Facts
        rows={[
          { label: t('term'), value: <Cited value={<strong>{format.duration(rule.term)}</strong>} source={rule.termSource} /> },
          { label: t('hours'), value: <Cited value={<HoursWords hours={rule.hours} />} source={rule.hours.source} /> },
          { label: t('maxWait'), value: rule.maxWait ? format.duration(rule.maxWait) : null },
          { label: t('maxService'), value: rule.maxService ? format.duration(rule.maxService) : null },
          { label: t('afterHours'), value: <Cited value={<LegalWords text={rule.afterHours.text} />} source={rule.afterHours.source} /> },
          { label: t('firstDay'), value: <Cited value={<LegalWords text={rule.intakeDayExcluded.text} />} source={rule.intakeDayExcluded.source} /> },
        ]}
      />
    </Panel>
  );
}

function Cited({ value, source }: { readonly value: React.ReactNode; readonly source: ChannelRule['source'] }) {
  return (
    <>
      <div>{value}</div>
      <Cite source={source} />
    </>
  );
}

function HoursWords({ hours }: { readonly hours: Hours }) {
  const { t } = useTranslation(['law', 'terms']);
  if (hours.week === 'always') return t('terms:week.always');
  return [
    t(`terms:week.${hours.week}`),
    `${hours.opens}–${hours.closes}`,
    hours.lunch ? t('lunch', { from: hours.lunch.from, until: hours.lunch.until }) : t('noLunch'),
    hours.intakeCloses ? t('intakeCloses', { at: hours.intakeCloses }) : null,
  ]
    .filter(Boolean)
    .join(', ');
}
