import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseState } from '../../../shared/cases/case.ts';
import { kindOf } from '../../../shared/cases/office.ts';
import { useToday } from '../../parts/use-today.ts';
import { useIndex, useStore } from '../../store/StoreProvider.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { TabRow } from '../../ui/TabRow.tsx';
import { BackLeaf } from './BackLeaf.tsx';
import './courier.css';
import { ProviderLeaf } from './ProviderLeaf.tsx';
import { SendLeaf } from './SendLeaf.tsx';
import { StorageLeaf } from './StorageLeaf.tsx';
import { WayLeaf } from './WayLeaf.tsx';

const LEAVES = { send: SendLeaf, way: WayLeaf, provider: ProviderLeaf, storage: StorageLeaf, back: BackLeaf } as const;
type Leaf = keyof typeof LEAVES;
const STATE_OF: Readonly<Record<Leaf, CaseState>> = {
  send: 'accepted',
  way: 'with-courier',
  provider: 'at-provider',
  storage: 'stored',
  back: 'handed-back',
};
const IDS = Object.keys(LEAVES) as readonly Leaf[];

/** The State Corporation's other half: packages to the provider, results from it, what lies here for the applicants. */
export function CourierScreen() {
  const { t } = useTranslation('courier');
  const index = useIndex();
  const today = useToday();
  const { office } = useStore().world();
  const [leaf, setLeaf] = useState<Leaf>('send');
  if (kindOf(office) !== 'state-corporation')
    return (
      <Page title={t('title')}>
        <Notice kind="info">{t('notHere')}</Notice>
      </Page>
    );
  const { byState } = index.counts(today);
  const tabs = IDS.map((id) => ({ id, label: t(`leaf.${id}`), count: String(byState[STATE_OF[id]]) }));
  const Leaf = LEAVES[leaf];
  return (
    <Page title={t('title')}>
      <TabRow label={t('leaves')} tabs={tabs} chosen={leaf} onChoose={setLeaf} panel="courier-leaf" />
      <div id="courier-leaf" role="tabpanel" aria-labelledby={`tab-${leaf}`} className="courier-leaf">
        <Leaf />
      </div>
    </Page>
  );
}
