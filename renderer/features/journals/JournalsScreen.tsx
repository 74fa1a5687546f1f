import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../parts/use-today.ts';
import { Page } from '../../ui/Page.tsx';
import { ComplaintRegister } from './ComplaintRegister.tsx';
import { GapReport } from './GapReport.tsx';
import type { Period } from './journal-rows.ts';
import './journals.css';
import { Register } from './Register.tsx';

const TABS = ['incoming', 'refused', 'complaints', 'gaps'] as const;
type Tab = (typeof TABS)[number];

/** The registers of the office as they lie in the cupboard, and the check that no number is missing. */
export function JournalsScreen() {
  const { t } = useTranslation('journals');
  const today = useToday();
  const [tab, setTab] = useState<Tab>('incoming');
  const [period, setPeriod] = useState<Period>({ year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) });
  const list = useRef<HTMLDivElement>(null);
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? tab;
    setTab(next);
    list.current?.querySelector<HTMLElement>(`#journal-${next}`)?.focus();
  };
  return (
    <Page title={t('title')}>
      <div ref={list} role="tablist" className="q-journal-tabs" aria-label={t('tabs.label')} onKeyDown={keys}>
        {TABS.map((one) => (
          <button
            key={one}
            id={`journal-${one}`}
            type="button"
            role="tab"
            className="q-journal-tab"
            aria-selected={one === tab}
            aria-controls="journal-leaf"
            tabIndex={one === tab ? 0 : -1}
            onClick={() => setTab(one)}
          >
            {t(`tabs.${one}`)}
          </button>
        ))}
      </div>
      <section id="journal-leaf" role="tabpanel" aria-labelledby={`journal-${tab}`} className="q-journal-leaf">
        {tab === 'gaps' ? <GapReport today={today} /> : null}
        {tab === 'complaints' ? <ComplaintRegister period={period} onPeriod={setPeriod} today={today} /> : null}
        {tab === 'incoming' || tab === 'refused' ? (
          <Register key={tab} refused={tab === 'refused'} period={period} onPeriod={setPeriod} today={today} />
        ) : null}
      </section>
    </Page>
  );
}
