import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { Case } from '../../../shared/cases/case.ts';
import { kindOf } from '../../../shared/cases/office.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { isComplaintVisibleTo } from '../../../shared/complaints/complaint-visibility.ts';
import { allowedComplaintActs } from '../../../shared/complaints/complaint-workflow.ts';
import type { ComplaintFormId } from '../../../shared/forms/complaints/complaint-form-table.ts';
import { ActChoice } from '../../parts/ActChoice.tsx';
import { ComplaintPrintDialog } from '../../parts/ComplaintPrintDialog.tsx';
import { ComplaintStateBadge } from '../../parts/ComplaintStateBadge.tsx';
import { LeafTabs } from '../../parts/LeafTabs.tsx';
import '../../parts/open-file.css';
import { useLook } from '../../parts/use-look.ts';
import { useToday } from '../../parts/use-today.ts';
import { useComplaint, useStore, useSubject } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { ACT_DIALOGS, type DialogAct } from './acts/act-dialogs.ts';
import { ComplaintConflicts } from './ComplaintConflicts.tsx';
import { ComplaintHeader } from './ComplaintHeader.tsx';
import { ComplaintLeaf } from './ComplaintLeaf.tsx';
import { type ComplaintTab, complaintTabsOf } from './complaint-tabs.ts';
import { useComplaintWords } from './complaint-words.ts';
import './complaints.css';
import { isOnward, panelActs } from './panel-acts.ts';

/** One complaint: where it stands, both clocks, what can be done now. */
export function ComplaintScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const { t } = useTranslation('complaints');
  const [, go] = useLocation();
  const current = useComplaint(id);
  const { actor, office } = useStore().world();
  const visible = current && isComplaintVisibleTo(current, { role: actor.role, offices: new Set([office.id]) });
  if (current && visible) return <WithSubject key={id} current={current} />;
  if (current === undefined) return <p className="q-soft">{t('screen.loading')}</p>;
  return (
    <Page title={t('screen.notFound')}>
      <Empty icon="search" title={t('screen.notFoundText')}>
        <ActButton kind="primary" label={t('screen.toBoard')} onClick={() => go('/complaints')} />
      </Empty>
    </Page>
  );
}

// What may be done depends on the case that is complained of: no button before it is read.
function WithSubject({ current }: { readonly current: Complaint }) {
  const subject = useSubject(current);
  return subject === undefined ? null : <OpenedComplaint current={current} subject={subject} />;
}

function OpenedComplaint({ current, subject }: { readonly current: Complaint; readonly subject: Case | null }) {
  const words = useComplaintWords(current);
  const { say } = words;
  const today = useToday();
  useLook({ subject: current.id, what: 'complaint' });
  const world = { ...useStore().world(), subject };
  const [tab, setTab] = useState<ComplaintTab>('progress');
  const [act, setAct] = useState<DialogAct | null>(null);
  const [printing, setPrinting] = useState<ComplaintFormId | null>(null);
  const ActDialog = act ? ACT_DIALOGS[act] : null;
  const allowed = allowedComplaintActs(current, world);
  return (
    <Page
      title={
        <>
          {say('screen.title', { number: current.number.text })} <ComplaintStateBadge state={current.state} />
        </>
      }
      actions={
        <>
          {subject ? <OpenCase subject={subject} words={words} /> : null}
          <ActButton icon="print" label={say('act.print-complaint')} shortcut="Alt+P" onClick={() => setPrinting('complaint-ticket')} />
        </>
      }
    >
      <ComplaintHeader
        current={current}
        words={words}
        today={today}
        onComplete={allowed['complete-particulars'].allowed ? () => setAct('complete-particulars') : null}
      />
      <ComplaintConflicts current={current} words={words} world={world} />
      <div className="q-case-body">
        <LeafTabs
          label={say('tabs.label')}
          tabs={complaintTabsOf(world.actor.role, kindOf(world.office))}
          chosen={tab}
          onPick={setTab}
          nameOf={(one) => say(`tabs.${one}`)}
        >
          <ComplaintLeaf tab={tab} current={current} words={words} today={today} />
        </LeafTabs>
        <ActChoice
          acts={panelActs(current)}
          allowed={allowed}
          isOnward={(one) => isOnward(one, current, world.actor)}
          nameOf={(one) => say(`act.${one}`)}
          onAct={setAct}
        />
      </div>
      {ActDialog ? <ActDialog {...{ current, subject, words, today }} onClose={() => setAct(null)} onPrint={setPrinting} /> : null}
      {printing ? <ComplaintPrintDialog complaintId={current.id} initial={printing} focus onClose={() => setPrinting(null)} /> : null}
    </Page>
  );
}

function OpenCase({ subject, words: { say } }: { readonly subject: Case; readonly words: ReturnType<typeof useComplaintWords> }) {
  const [, go] = useLocation();
  return <ActButton label={say('screen.openCase', { number: subject.number.text })} shortcut="Alt+O" onClick={() => go(`/cases/${subject.id}`)} />;
}
