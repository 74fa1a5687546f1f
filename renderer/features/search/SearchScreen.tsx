import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useToday } from '../../parts/use-today.ts';
import type { CaseSummary } from '../../store/case-index.ts';
import { useComplaints, useIndex, useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Page } from '../../ui/Page.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FoundComplaints } from './FoundComplaints.tsx';
import { rememberedText, rememberText } from './remembered-text.ts';
import { useSearchColumns } from './search-columns.tsx';
import { NothingFound, SearchStart } from './SearchEmpty.tsx';
import './search.css';

const LIMIT = 100;

/** One box over everything a case can be found by; answers as one types. */
export function SearchScreen() {
  const { t } = useTranslation('search');
  const store = useStore();
  const index = useIndex();
  const today = useToday();
  const [, go] = useLocation();
  const [text, setText] = useState(() => rememberedText(store));
  const results = useRef<HTMLDivElement>(null);
  const wanted = useDeferredValue(text.trim());
  const found = useMemo(() => (wanted === '' ? [] : index.search(wanted, LIMIT)), [index, wanted]);
  const all = useComplaints();
  const complaints = useMemo(() => (wanted === '' ? [] : all.search(wanted, LIMIT)), [all, wanted]);
  const columns = useSearchColumns(wanted, today);
  const type = (next: string) => {
    setText(next);
    rememberText(store, next);
  };
  const open = (row: CaseSummary | undefined) => row && go(`/cases/${row.id}`);
  // The first case; where only complaints are found, the first of them.
  const openFirst = () => {
    const [first] = index.search(text.trim(), 1);
    const [complaint] = first ? [] : all.search(text.trim(), 1);
    open(first);
    if (complaint) go(`/complaints/${complaint.id}`);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      results.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
    }
    if (event.key === 'Enter') openFirst();
    if (event.key === 'Escape') type('');
  };
  return (
    <Page title={t('title')} actions={<ActButton icon="intake" label={t('intake')} onClick={() => go('/intake/new')} />}>
      <div className="q-search-box" onKeyDown={keys}>
        <TextField id="search" label={t('box')} placeholder={t('placeholder')} description={t('hint')} value={text} onChange={type} autoFocus />
      </div>
      <p className="q-search-count q-soft" role="status">
        {wanted === '' ? t('keys') : found.length >= LIMIT ? t('foundMore', { count: LIMIT }) : t('found', { count: found.length })}
      </p>
      {wanted === '' ? <SearchStart /> : null}
      {wanted !== '' && found.length + complaints.length === 0 ? <NothingFound text={wanted} onIntake={() => go('/intake/new')} /> : null}
      <div ref={results} className="q-search-groups">
        {complaints.length > 0 ? <FoundComplaints key={wanted} found={complaints} today={today} /> : null}
        {found.length > 0 ? (
          <div className="q-panel q-search-results">
            <DataTable
              key={wanted}
              label={t('table')}
              columns={columns}
              count={found.length}
              rowAt={(at) => found[at] as CaseSummary}
              rowKey={(row) => row.id}
              onOpen={open}
              rowHeight={44}
            />
          </div>
        ) : null}
      </div>
    </Page>
  );
}
