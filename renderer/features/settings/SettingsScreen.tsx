import './settings.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import { useOffice, useStore } from '../../store/StoreProvider.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { AccountsPanel } from './AccountsPanel.tsx';
import { OfficeForm } from './OfficeForm.tsx';
import { StaffPanel } from './StaffPanel.tsx';
import { StorePanel } from './StorePanel.tsx';
import { SubstitutionPanel } from './SubstitutionPanel.tsx';

/** The office's requisites, numbering and people, and how its store is. Every change is an act in the journal. */
export function SettingsScreen({ backups }: { /** The region and the backups of the office, topics of their own. */ readonly backups: ReactNode }) {
  const { t } = useTranslation('settings');
  const store = useStore();
  const office = useOffice();
  const refusalText = useRefusalText();
  const refusal = refuseActor('change-settings', store.world());
  const reason = refusal ? refusalText(refusal) : undefined;
  if (!office) return null;
  return (
    <Page title={t('title')}>
      {reason ? <Notice kind="info">{reason}</Notice> : null}
      <div className="q-settings">
        <OfficeForm office={office} refusal={reason} />
        <div className="q-stack">
          <StaffPanel office={office} refusal={reason} />
          <AccountsPanel office={office} />
          <SubstitutionPanel office={office} />
          {backups}
          <StorePanel />
        </div>
      </div>
    </Page>
  );
}
