import { useTranslation } from 'react-i18next';
import type { ChannelRule } from '../../../shared/law/catalogue.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { Cited } from './FactsPanel.tsx';
import { HoursWords } from './HoursWords.tsx';

/** One way to apply: whole term, hours, waiting, how the term is counted there, and how the result is handed out. */
export function ChannelCard({ rule }: { readonly rule: ChannelRule }) {
  const { t } = useTranslation(['law', 'terms']);
  const format = useFormat();
  const { issue, deliverBack, homeVisit } = rule;
  return (
    <Panel title={t(`terms:channel.${rule.channel}`)}>
      <Facts
        rows={[
          { label: t('term'), value: <Cited words={<strong>{format.duration(rule.term)}</strong>} source={rule.termSource} /> },
          { label: t('hours'), value: <Cited words={<HoursWords hours={rule.hours} />} source={rule.hours.source} /> },
          { label: t('maxWait'), value: rule.maxWait ? format.duration(rule.maxWait) : null },
          { label: t('maxService'), value: rule.maxService ? format.duration(rule.maxService) : null },
          { label: t('afterHours'), value: <Cited text={rule.afterHours.text} source={rule.afterHours.source} /> },
          { label: t('firstDay'), value: <Cited text={rule.intakeDayExcluded.text} source={rule.intakeDayExcluded.source} /> },
          { label: t('issue'), value: issue ? <Cited text={issue.text} source={issue.source} /> : null },
          { label: t('deliverBack'), value: deliverBack ? <Cited text={deliverBack.text} source={deliverBack.source} /> : null },
          { label: t('homeVisit'), value: homeVisit ? <Cited text={homeVisit.text} source={homeVisit.source} /> : null },
        ]}
      />
    </Panel>
  );
}
