import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { toLocal } from '../../shared/kernel/clock.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { ActButton } from '../ui/ActButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { DraftPlace } from './draft-place.ts';
import { type NameDraft, type Unfinished, useUnfinished } from './use-unfinished.ts';

type Props = { readonly place: DraftPlace; readonly nameOf: NameDraft };

/** What was begun and not registered: go on, or throw away after a question. */
export function UnfinishedList({ place, nameOf }: Props) {
  const { t } = useTranslation(place.space);
  const { list, discard } = useUnfinished(place.kind, nameOf);
  const [asked, setAsked] = useState<Unfinished | null>(null);
  if (list.length === 0) return null;
  const throwAway = (id: string) => {
    setAsked(null);
    void discard(id);
  };
  return (
    <Panel title={t('drafts.title')}>
      <ul className="intake-list">
        {list.map((draft) => (
          <UnfinishedLine key={draft.id} place={place} draft={draft} onDiscard={() => setAsked(draft)} />
        ))}
      </ul>
      {asked ? <DiscardDialog place={place} draft={asked} onDiscard={() => throwAway(asked.id)} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}

type LineProps = { readonly place: DraftPlace; readonly draft: Unfinished; readonly onDiscard: () => void };

function UnfinishedLine({ place, draft, onDiscard }: LineProps) {
  const { t } = useTranslation(place.space);
  const format = useFormat();
  const { zone } = useStore().world().office.settings;
  return (
    <li>
      <Link href={`${place.path}/${draft.id}`} className="intake-link">
        {t('drafts.unfinished', { name: draft.name || t('drafts.nameless') })}
      </Link>
      <span className="q-soft">{t('drafts.savedAt', { at: format.dateTime(toLocal(draft.savedAt, zone)) })}</span>
      <span className="intake-list-end">
        <ActButton kind="quiet" label={t('drafts.discard')} onClick={onDiscard} />
      </span>
    </li>
  );
}

function DiscardDialog({ place, draft, onDiscard, onClose }: LineProps & { readonly onClose: () => void }) {
  const { t } = useTranslation(place.space);
  const actions = (
    <>
      <ActButton kind="danger" label={t('drafts.discardConfirm')} onClick={onDiscard} />
      <ActButton label={t('drafts.keep')} onClick={onClose} autoFocus />
    </>
  );
  return (
    <Dialog title={t('drafts.discardTitle')} onClose={onClose} actions={actions}>
      <p className="intake-plain">{t('drafts.discardText', { name: draft.name || t('drafts.nameless') })}</p>
    </Dialog>
  );
}
