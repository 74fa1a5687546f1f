import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareText } from '../../../shared/kernel/collate.ts';
import type { DeviceLine } from '../../../shared/wire/region-view.ts';
import { useMoment } from '../../parts/use-moment.ts';
import { useSyncState } from '../../sync/SyncProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import type { Decision } from './decision.ts';
import { Two } from './office-columns.tsx';
import { RegionTable } from './RegionTable.tsx';

const LOOK: Record<DeviceLine['state'], { readonly tone: Tone; readonly icon: IconName }> = {
  waiting: { tone: 'amber', icon: 'clock' },
  approved: { tone: 'green', icon: 'check' },
  refused: { tone: 'neutral', icon: 'stop' },
  revoked: { tone: 'red', icon: 'stop' },
};
type Props = { readonly computers: readonly DeviceLine[]; readonly onDecide: (decision: Decision) => void };

/** Every computer that was ever decided on, by office. */
export function ComputerPanel({ computers, onDecide }: Props) {
  const { t } = useTranslation('region');
  const format = useFormat();
  const moment = useMoment();
  const [lang] = useLang();
  const here = useSyncState()?.place?.device;
  const sorted = useMemo(() => {
    const text = compareText(lang);
    return computers.toSorted((a, b) => text(a.officeName[lang], b.officeName[lang]) || text(a.name, b.name));
  }, [computers, lang]);
  return (
    <Panel title={t('computers.list')} flush>
      <RegionTable
        label={t('computers.list')}
        empty={t('computers.none')}
        heads={[...['office', 'name', 'state', 'contact', 'n', 'app'].map((key) => t(`computers.column.${key}`)), t('staff.do')]}
        rows={sorted.map((one) => ({
          key: one.device,
          cells: [
            one.officeName[lang],
            <Two key="name" main={one.name} under={one.mark === null ? null : t('computers.mark', { mark: one.mark })} />,
            <Two
              key="state"
              main={<Badge {...LOOK[one.state]}>{t(`computers.state.${one.state}`)}</Badge>}
              under={one.decidedBy === null ? null : t('computers.decided', { name: one.decidedBy })}
            />,
            one.lastContactAt ? moment(one.lastContactAt) : t('unknown'),
            format.number(one.n),
            one.app,
            one.state === 'approved' && one.device !== here ? (
              <ActButton key="do" label={t('computers.revoke')} kind="quiet" onClick={() => onDecide({ computer: one, decision: 'revoke' })} />
            ) : one.device === here ? (
              t('computers.here')
            ) : null,
          ],
        }))}
      />
    </Panel>
  );
}
