import { useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../parts/SessionProvider.tsx';
import { meansShortcut } from '../ui/shortcut.ts';
import { ShortcutsContext } from '../ui/use-shortcut.ts';

const LOCK = 'Alt+L';

/** Alt+L locks from anywhere, also out of an open dialog: who leaves the desk does not first look for the way back. */
export function useLockKey(): void {
  const { t } = useTranslation('app');
  const session = useSession();
  const list = useContext(ShortcutsContext);
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  const locks = session !== null;
  const label = t('lock.button');
  useEffect(() => {
    if (!locks) return;
    const press = (event: KeyboardEvent) => {
      if (!meansShortcut(event, LOCK)) return;
      event.preventDefault();
      latest.current?.lock('lock');
    };
    document.addEventListener('keydown', press, { capture: true });
    const forget = list.add({ combo: LOCK, label });
    return () => {
      document.removeEventListener('keydown', press, { capture: true });
      forget();
    };
  }, [locks, label, list]);
}
