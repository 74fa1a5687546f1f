import { useCallback, useEffect, useState } from 'react';
import type { Instant } from '../../../shared/kernel/clock.ts';
import type { Store } from '../../store/store.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { startOf } from './new-intake.ts';
import { reviveDraft } from './revive-draft.ts';
import { draftName, INTAKE_DRAFT, StoredIntake } from './stored-intake.ts';

export type Unfinished = { readonly id: string; readonly name: string; readonly savedAt: Instant };

/** Open intakes, the last touched first. Drafts whose act is done are cleared away here: their paper was left behind. */
export function useUnfinished() {
  const store = useStore();
  const [lang] = useLang();
  const [list, setList] = useState<readonly Unfinished[]>([]);
  const read = useCallback(() => readUnfinished(store, lang), [store, lang]);
  useEffect(() => {
    let wanted = true;
    void read().then((found) => wanted && setList(found));
    return () => {
      wanted = false;
    };
  }, [read]);
  const discard = async (id: string) => {
    await store.drafts.remove(id);
    setList(await read());
  };
  return { list, discard };
}

async function readUnfinished(store: Store, lang: 'kk' | 'ru'): Promise<readonly Unfinished[]> {
  const infos = (await store.drafts.list()).filter(({ kind }) => kind === INTAKE_DRAFT);
  const found: Unfinished[] = [];
  for (const { id, savedAt } of infos) {
    const parsed = StoredIntake.safeParse(await store.drafts.read(id));
    if (parsed.success && 'done' in parsed.data) await store.drafts.remove(id);
    else
      found.push({
        id,
        name: parsed.success && 'application' in parsed.data ? draftName(reviveDraft(parsed.data.application, startOf(store.world(), lang))) : '',
        savedAt: savedAt as Instant,
      });
  }
  return found.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}
