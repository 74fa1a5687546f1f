import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUntold } from '../../../shared/cases/tell-breach.ts';
import { kindOf, type Office } from '../../../shared/cases/office.ts';
import { useToday } from '../../parts/use-today.ts';
import { useIndex, useOffice, useStore } from '../../store/StoreProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { TabRow } from '../../ui/TabRow.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { AccessPanel } from './AccessPanel.tsx';
import { BreachPanel } from './BreachPanel.tsx';
import { FilesPanel } from './FilesPanel.tsx';
import { type DataTab, tabsOf } from './data-tabs.ts';
import './personal-data.css';
import { PurposesPanel } from './PurposesPanel.tsx';
import { RetentionPanel } from './RetentionPanel.tsx';

/** The office's duties with personal data: what for, who has access, breaches, consents that were taken back. */
export function PersonalDataScreen() {
  const { t } = useTranslation('personal-data');
  const office = useOffice();
  const { actor } = useStore().world();
  const format = useFormat();
  const counts = useCounts(office);
  const tabs = office ? tabsOf(actor.role, kindOf(office)) : [];
  // What waits comes first; the tab then stays, also when the breach has been told of.
  const [chosen, setChosen] = useState<DataTab>(counts.breaches > 0 ? 'breaches' : 'purposes');
  const tab = tabs.includes(chosen) ? chosen : 'purposes';
  if (!office) return null;
  return (
    <Page title={t('title')}>
      <TabRow
        label={t('tabs.label')}
        tabs={tabs.map((id) => ({
          id,
          label: t(`tabs.${id}`),
          ...(counts[id] === undefined ? {} : { count: format.number(counts[id]) }),
          ...(id === 'breaches' && counts.breaches > 0 ? { tone: 'red' as const } : {}),
        }))}
        chosen={tab}
        onChoose={setChosen}
        panel="data-leaf"
      />
      <div id="data-leaf" role="tabpanel" aria-labelledby={`tab-${tab}`} className="q-data-leaf">
        <Leaf tab={tab} office={office} />
      </div>
    </Page>
  );
}

function Leaf({ tab, office }: { readonly tab: DataTab; readonly office: Office }) {
  const today = useToday();
  switch (tab) {
    case 'purposes':
      return <PurposesPanel />;
    case 'access':
      return <AccessPanel office={office} today={today} />;
    case 'breaches':
      return <BreachPanel office={office} today={today} />;
    case 'retention':
      return <RetentionPanel office={office} today={today} />;
    default:
      return <FilesPanel key={tab} tab={tab} today={today} />;
  }
}

/** What waits behind the tabs: breaches nobody has told of, consents taken back, blocked files. */
function useCounts(office: Office | null): Readonly<Partial<Record<DataTab, number>>> & { readonly breaches: number } {
  const index = useIndex();
  return {
    breaches: (office?.breaches ?? []).filter(isUntold).length,
    withdrawn: index.list({ consentWithdrawn: true, sort: 'stop' }).length,
    blocked: index.list({ blocked: true, sort: 'number' }).length,
  };
}
