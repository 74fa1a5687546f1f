import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { Case } from '../../../shared/cases/case.ts';
import { kindOf } from '../../../shared/cases/office.ts';
import type { CaseFormId } from '../../../shared/forms/form-table.ts';
import { LeafTabs } from '../../parts/LeafTabs.tsx';
import '../../parts/open-file.css';
import { PrintDialog } from '../../parts/PrintDialog.tsx';
import { useLook } from '../../parts/use-look.ts';
import { useToday } from '../../parts/use-today.ts';
import { useCase, useComplaints, useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { ACT_DIALOGS, type DialogAct } from './acts/act-dialogs.ts';
import { ActPanel } from './ActPanel.tsx';
import { CaseActions } from './CaseActions.tsx';
import { CaseConflicts } from './CaseConflicts.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { CaseLeaf } from './CaseLeaf.tsx';
import { type CaseTab, caseTabsOf } from './case-tabs.ts';
import { useCaseWords } from './case-words.ts';
import { ELSEWHERE, type PanelAct } from './panel-acts.ts';

/** One case: where it stands, how long it has, what can be done now. */
export function CaseScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const { t } = useTranslation('cases');
  const current = useCase(id);
  const [, go] = useLocation();
  if (current === undefined) return <p className="q-page q-soft">{t('loading')}</p>;
  if (current) return <OpenedCase key={id} current={current} />;
  return (
    <Page title={t('notFound.title')}>
      <Empty icon="search" title={t('notFound.text')}>
        <ActButton kind="primary" label={t('notFound.search')} onClick={() => go('/search')} />
      </Empty>
    </Page>
  );
}

function OpenedCase({ current }: { readonly current: Case }) {
  const words = useCaseWords(current);
  const { actor, office } = useStore().world();
  const today = useToday();
  useLook({ subject: current.id, what: 'case' });
  const [tab, setTab] = useState<CaseTab>('progress');
  const [act, setAct] = useState<DialogAct | null>(null);
  const [printing, setPrinting] = useState<CaseFormId | null>(null);
  const ActDialog = act ? ACT_DIALOGS[act] : null;
  const [, go] = useLocation();
  const about = useComplaints().about(current.id).length;
  const offer = (form: string) => setPrinting(form);
  const start = (picked: PanelAct) => (picked in ELSEWHERE ? go(ELSEWHERE[picked as keyof typeof ELSEWHERE]) : setAct(picked as DialogAct));
  return (
    <Page
      title={
        <>
          {words.say('title', { number: current.number.text })} <StateBadge state={current.state} />
        </>
      }
      actions={<CaseActions current={current} words={words} onPrint={() => setPrinting('application')} />}
    >
      <CaseHeader current={current} words={words} today={today} />
      <CaseConflicts current={current} words={words} />
      <div className="q-case-body">
        <LeafTabs
          label={words.say('tabs.label')}
          tabs={caseTabsOf(actor.role, kindOf(office))}
          chosen={tab}
          onPick={setTab}
          nameOf={(one) => (one === 'complaints' && about > 0 ? words.say('tabs.complaintsCount', { count: about }) : words.say(`tabs.${one}`))}
        >
          <CaseLeaf tab={tab} current={current} words={words} today={today} />
        </LeafTabs>
        <ActPanel current={current} words={words} onAct={start} />
      </div>
      {ActDialog ? <ActDialog current={current} words={words} today={today} onClose={() => setAct(null)} onPrint={offer} /> : null}
      {printing ? <PrintDialog caseId={current.id} initial={printing} focus onClose={() => setPrinting(null)} /> : null}
    </Page>
  );
}
