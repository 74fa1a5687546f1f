import { useEffect, useState } from 'react';
import { useStore } from '../store/StoreProvider.tsx';

export type DraftHold = 'asking' | 'mine' | 'elsewhere';

/** Only one window types into a draft: two would overwrite each other's words. Elsewhere: it becomes ours when that window leaves it, closes or dies. */
export function useDraftHold(id: string): DraftHold {
  const store = useStore();
  const [hold, setHold] = useState<DraftHold>('asking');
  useEffect(() => {
    const waiting = new AbortController();
    let letGo = () => {};
    const keep = () =>
      new Promise<void>((done) => {
        letGo = done;
        if (waiting.signal.aborted) done();
        else setHold('mine');
      });
    const name = `${store.name}:draft:${id}`;
    const asked = navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? keep() : 'taken'));
    void asked.then((answer) => {
      if (answer !== 'taken' || waiting.signal.aborted) return;
      setHold('elsewhere');
      // Leaving the screen ends the waiting.
      navigator.locks.request(name, { signal: waiting.signal }, keep).catch(() => undefined);
    });
    return () => {
      waiting.abort();
      letGo();
    };
  }, [store, id]);
  return hold;
}
