import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addEdition } from '../../../shared/cases/add-edition.ts';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

// The largest edition of ours has some sixty kilobytes.
const MOST_BYTES = 2_000_000;
type Outcome = { readonly name: string; readonly refusals: readonly Refusal[] };

/** An administrator lays an edition in as a file: it is law at once, or every fault is named with its place. */
export function AddEdition({ onAdded }: { readonly onAdded: (id: string) => void }) {
  const { t } = useTranslation('law');
  const store = useStore();
  const announce = useAnnounce();
  const refusalText = useRefusalText();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const refusal = refuseActor('add-edition', store.world());
  const take = async (file: File) => {
    const json = file.size > MOST_BYTES ? undefined : await file.text().then(parsed);
    if (json === undefined) return setOutcome({ name: file.name, refusals: [{ code: 'edition-file-unreadable' }] });
    const done = await store.commit((world) => addEdition(json, world));
    if (!done.ok) return setOutcome({ name: file.name, refusals: done.error });
    const fact = done.value.entry.facts.find((one) => one.type === 'edition-added');
    announce(t('add.done'));
    if (fact) onAdded(fact.edition.id);
  };
  return (
    <>
      <ActButton label={t('add.button')} icon="plus" refusal={refusal ? refusalText(refusal) : undefined} onClick={() => input.current?.click()} />
      <input
        ref={input}
        id="edition-file"
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file && !refusal) void take(file);
          event.currentTarget.value = '';
        }}
      />
      {outcome ? <Faults outcome={outcome} onClose={() => setOutcome(null)} /> : null}
    </>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function Faults({ outcome, onClose }: { readonly outcome: Outcome; readonly onClose: () => void }) {
  const { t } = useTranslation(['law', 'ui']);
  const refusalText = useRefusalText();
  return (
    <Dialog
      title={t('add.failed')}
      onClose={onClose}
      size="lg"
      actions={<ActButton label={t('ui:close')} kind="primary" autoFocus onClick={onClose} />}
    >
      <Notice kind="error" title={<span lang="en">{outcome.name}</span>}>
        <ul className="q-law-faults">
          {outcome.refusals.map((refusal, index) => (
            <li key={index}>
              {refusal.field ? <code lang="en">{refusal.field}</code> : null} {refusalText(refusal)}
            </li>
          ))}
        </ul>
      </Notice>
      <p className="q-soft" style={{ margin: 0 }}>
        {t('add.nothingKept')}
      </p>
    </Dialog>
  );
}
