import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../store/StoreProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { DoneScreen } from './DoneScreen.tsx';
import { IntakeForm } from './IntakeForm.tsx';
import { startOf } from './new-intake.ts';
import { NoDraft } from '../../parts/NoDraft.tsx';
import { reviveDraft } from './revive-draft.ts';
import { INTAKE_DRAFT, INTAKE_PLACE, StoredIntake } from './stored-intake.ts';
import { useDraftHold } from '../../parts/use-draft-hold.ts';
import { useStoredDraft } from '../../parts/use-stored-draft.ts';

/** One application by the id of its draft: being typed or, once the act is done, its paper. */
export function IntakeDraftScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation('intake');
  const hold = useDraftHold(id);
  if (hold === 'asking') return <Page title={null}>{null}</Page>;
  if (hold === 'elsewhere') return <NoDraft place={INTAKE_PLACE} title={t('drafts.elsewhere')} text={t('drafts.elsewhereText')} />;
  return <HeldDraft id={id} />;
}

function HeldDraft({ id }: { readonly id: string }) {
  const { t } = useTranslation('intake');
  const store = useStore();
  const [lang] = useLang();
  const stored = useStoredDraft(id, StoredIntake);
  const [done, setDone] = useState<string | null>(null);
  if (done !== null) return <DoneScreen id={id} caseId={done} />;
  if (stored === undefined) return <Page title={null}>{null}</Page>;
  if (stored === null || stored === 'unreadable')
    return <NoDraft place={INTAKE_PLACE} title={t('drafts.gone')} text={t(stored === null ? 'drafts.goneText' : 'drafts.unreadable')} />;
  if ('done' in stored) return <DoneScreen id={id} caseId={stored.done} />;
  const finish = (caseId: string) => {
    setDone(caseId);
    // The case holds the words now; the draft keeps only the way to its paper until the next application.
    void store.drafts.write(id, INTAKE_DRAFT, { v: 1, done: caseId });
  };
  return <IntakeForm id={id} saved={reviveDraft(stored.application, startOf(store.world(), lang))} onDone={finish} />;
}
