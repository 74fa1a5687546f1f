import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { kindOf } from '../../shared/cases/office.ts';
import { useOffice } from '../store/StoreProvider.tsx';
import { useSyncDesk } from '../sync/SyncProvider.tsx';
import { useShortcut } from '../ui/use-shortcut.ts';
import { homeOf, navAt, type Seat, screensFor, SYNC_KEY } from './screens.ts';

/** Keys that work on every screen: places, search, new application, new complaint, help. None is taken by browsers or systems for something that cannot be given up. */
export function useAppShortcuts(seat: Seat): { readonly open: boolean; readonly show: () => void; readonly hide: () => void } {
  const { t } = useTranslation('app');
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const office = useOffice();
  const places = navAt(office ? kindOf(office) : 'office', seat);
  const reads = homeOf(seat) === '/';
  const place = (index: number) => places[index] ?? { path: homeOf(seat), name: 'settings', combo: null };
  const comboOf = (index: number) => place(index).combo;
  const goTo = (index: number) => () => go(place(index).path);
  const nameOf = (index: number) => t(`screen.${place(index).name}`);
  useShortcut(comboOf(0), goTo(0), nameOf(0));
  useShortcut(comboOf(1), goTo(1), nameOf(1));
  useShortcut(comboOf(2), goTo(2), nameOf(2));
  useShortcut(comboOf(3), goTo(3), nameOf(3));
  useShortcut(comboOf(4), goTo(4), nameOf(4));
  useShortcut(comboOf(5), goTo(5), nameOf(5));
  useShortcut(comboOf(6), goTo(6), nameOf(6));
  useShortcut(comboOf(7), goTo(7), nameOf(7));
  useShortcut(comboOf(8), goTo(8), nameOf(8));
  useShortcut(comboOf(9), goTo(9), nameOf(9));
  useShortcut(comboOf(10), goTo(10), nameOf(10));
  useShortcut(comboOf(11), goTo(11), nameOf(11));
  const syncs = useSyncDesk() !== null && screensFor(seat).some(({ path }) => path === '/sync');
  useShortcut(syncs ? SYNC_KEY : null, () => go('/sync'), t('screen.sync'));
  useShortcut(reads ? 'F2' : null, () => go('/intake/new'), t('key.newApplication'));
  useShortcut(reads ? 'F4' : null, () => go('/complaints/new'), t('key.newComplaint'));
  useShortcut(reads ? '/' : null, () => go('/search'), t('key.search'));
  useShortcut('?', () => setOpen(true));
  useShortcut('F1', () => setOpen(true), t('key.help'));
  return { open, show: () => setOpen(true), hide: () => setOpen(false) };
}
