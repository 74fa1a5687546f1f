import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { kindOf } from '../../../shared/cases/office.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { mayAct } from '../../../shared/roles/permissions.ts';
import { useComplaints, useIndex, useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import './audit.css';
import { useAuditColumns } from './audit-columns.tsx';
import { AuditFilters, NO_FILTER } from './AuditFilters.tsx';
import type { AuditFilter, AuditRow } from './audit-rows.ts';
import { type Journal, useJournal } from './use-journal.ts';
import { VerifyPanel } from './VerifyPanel.tsx';

/** The journal of this PC: who did what and when, newest first; what is odd about its times; whether it is whole. */
export function AuditScreen() {
  const { t } = useTranslation('audit');
  const { actor, office } = useStore().world();
  const [filter, setFilter] = useState<AuditFilter>(NO_FILTER);
  // A day that is still being typed asks nothing.
  const asked = parseLocalDate(filter.day) ? filter : { ...filter, day: '' };
  const journal = useJournal(asked);
  const open = mayAct(actor.role, 'view-case', kindOf(office));
  return (
    <Page title={t('title')}>
      <VerifyPanel rows={journal.all} />
      {open ? null : <Notice kind="info">{t('adminNote')}</Notice>}
      <section className="q-panel q-list-panel q-audit-list">
        <AuditFilters filter={filter} onChange={setFilter} />
        <Lines journal={journal} open={open} />
        <Foot journal={journal} />
      </section>
    </Page>
  );
}

function Lines({ journal: { rows, busy, ended, older }, open }: { readonly journal: Journal; readonly open: boolean }) {
  const { t } = useTranslation('audit');
  const [, go] = useLocation();
  const index = useIndex();
  const complaints = useComplaints();
  const columns = useAuditColumns(open);
  const toFile = ({ subject }: AuditRow) => {
    if (subject === null || !open) return;
    if (index.byId(subject)) go(`/cases/${subject}`);
    else if (complaints.byId(subject)) go(`/complaints/${subject}`);
  };
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      count={rows.length}
      rowAt={(at) => rows[at] as AuditRow}
      rowKey={(row) => row.key}
      rowHeight={48}
      onOpen={toFile}
      {...(ended || busy ? {} : { onNearEnd: older })}
      empty={<Empty icon="journal" title={busy ? t('loading') : t('empty')} />}
    />
  );
}

function Foot({ journal: { rows, entries, ended, busy, older } }: { readonly journal: Journal }) {
  const { t } = useTranslation('audit');
  return (
    <div className="q-list-foot q-audit-foot">
      <span className="q-soft">{[t('count', { count: entries }), t('found', { count: rows.length }), ...(ended ? [t('all')] : [])].join(' · ')}</span>
      {ended ? null : <ActButton kind="quiet" label={t('older')} busy={busy} onClick={older} />}
    </div>
  );
}
