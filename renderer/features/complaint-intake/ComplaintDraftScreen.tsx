import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoDraft } from '../../parts/NoDraft.tsx';
import { useDraftHold } from '../../parts/use-draft-hold.ts';
import { useStoredDraft } from '../../parts/use-stored-draft.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { COMPLAINT_DRAFT, COMPLAINT_PLACE, emptyComplaint, reviveComplaint, StoredComplaint } from './complaint-draft.ts';
import { ComplaintDone } from './ComplaintDone.tsx';
import { ComplaintDraftForm } from './ComplaintDraftForm.tsx';

/** One complaint by the id of its draft: being typed or, once it is registered, its paper. */
export function ComplaintDraftScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation('complaint-intake');
  const hold = useDraftHold(id);
  if (hold === 'asking') return <Page title={null}>{null}</Page>;
  if (hold === 'elsewhere') return <NoDraft place={COMPLAINT_PLACE} title={t('drafts.elsewhere')} text={t('drafts.elsewhereText')} />;
  return <HeldDraft id={id} />;
}

function HeldDraft({ id }: { readonly id: string }) {
  const { t } = useTranslation('complaint-intake');
  const store = useStore();
  const [lang] = useLang();
  const stored = useStoredDraft(id, StoredComplaint);
  const [done, setDone] = useState<string | null>(null);
  if (done !== null) return <ComplaintDone id={id} complaintId={done} />;
  if (stored === undefined) return <Page title={null}>{null}</Page>;
  if (stored === null || stored === 'unreadable')
    return <NoDraft place={COMPLAINT_PLACE} title={t('drafts.gone')} text={t(stored === null ? 'drafts.goneText' : 'drafts.unreadable')} />;
  if ('done' in stored) return <ComplaintDone id={id} complaintId={stored.done} />;
  const finish = (complaintId: string) => {
    setDone(complaintId);
    // The complaint holds the words now; the draft keeps only the way to its paper until the next complaint.
    void store.drafts.write(id, COMPLAINT_DRAFT, { v: 1, done: complaintId });
  };
  return <ComplaintDraftForm id={id} saved={reviveComplaint(stored.complaint, emptyComplaint(store.world(), lang))} onDone={finish} />;
}
