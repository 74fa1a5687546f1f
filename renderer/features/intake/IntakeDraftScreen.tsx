import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { DoneScreen } from './DoneScreen.tsx';
import { IntakeForm } from './IntakeForm.tsx';
import { startOf } from './new-intake.ts';
import { reviveDraft } from './revive-draft.ts';
import { INTAKE_DRAFT } from './stored-intake.ts';
import { useStoredIntake } from './use-intake-draft.ts';

/** One application by the id of its draft: being typed or, once the act is done, its paper. */
export function IntakeDraftScreen({ id }: { readonly id: string }) {
  const store = useStore();
  const [lang] = useLang();
  const stored = useStoredIntake(id);
  const [done, setDone] = useState<string | null>(null);
  if (done !== null) return <DoneScreen id={id} caseId={done} />;
  if (stored === undefined) return <Page title={null}>{null}</Page>;
  if (stored === null || stored === 'unreadable') return <NoDraft unreadable={stored === 'unreadable'} />;
  if ('done' in stored) return <DoneScreen id={id} caseId={stored.done} />;
  const finish = (caseId: string) => {
    setDone(caseId);
    // The case holds the words now; the draft keeps only the way to its paper until the next application.
    void store.drafts.write(id, INTAKE_DRAFT, { v: 1, done: caseId });
  };
  return <IntakeForm id={id} saved={reviveDraft(stored.application, startOf(store.world(), lang))} onDone={finish} />;
}

function NoDraft({ unreadable }: { readonly unreadable: boolean }) {
  const { t } = useTranslation('intake');
  const [, navigate] = useLocation();
  return (
    <Page title={t('title')}>
      <Empty icon="intake" title={t('drafts.gone')}>
        <span>{t(unreadable ? 'drafts.unreadable' : 'drafts.goneText')}</span>
        <ActButton kind="primary" label={t('search.new')} onClick={() => navigate('/intake')} autoFocus />
      </Empty>
    </Page>
  );
}
