import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { err } from '../../../shared/kernel/result.ts';
import { askWholeList } from '../../sync/ask-region.ts';
import { useAsked, useRegionAsker } from '../../sync/use-region.ts';
import { CodePanel } from './CodePanel.tsx';
import { ComputerPanel } from './ComputerPanel.tsx';
import type { Decision } from './decision.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import { RegionSheet } from './RegionSheet.tsx';
import { WaitingPanel } from './WaitingPanel.tsx';

/** Who belongs to the region: codes for new computers, those that wait for the second person, those that are in. */
export function ComputersScreen() {
  const { t } = useTranslation('region');
  const asker = useRegionAsker();
  const question = useCallback(async () => (asker ? askWholeList(asker, 'devices', {}) : err({ code: 'device-unknown' })), [asker]);
  const asked = useAsked(question);
  const [deciding, setDeciding] = useState<Decision | null>(null);
  return (
    <RegionSheet title={t('computers.title')} asked={asked}>
      {({ rows }) => (
        <>
          <div className="q-region-halves">
            <CodePanel computers={rows} />
            <WaitingPanel computers={rows.filter(({ state }) => state === 'waiting')} onDecide={setDeciding} />
          </div>
          <ComputerPanel computers={rows.filter(({ state }) => state !== 'waiting')} onDecide={setDeciding} />
          {deciding ? <DecisionDialog {...deciding} onClose={() => setDeciding(null)} onDone={asked.again} /> : null}
        </>
      )}
    </RegionSheet>
  );
}
