import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { kindOf } from '../../shared/cases/office.ts';
import { useOffice } from '../store/StoreProvider.tsx';
import { useShortcut } from '../ui/use-shortcut.ts';
import { navAt } from './screens.ts';

/** Keys that work on every screen: places, search, new application, new complaint, help. None is taken by browsers or systems for something that cannot be given up. */
export function useAppShortcuts(): { readonly open: boolean; readonly show: () => void; readonly hide: () => void } {
  const { t } = useTranslation('app');
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const office = useOffice();
  const places = navAt(office ? kindOf(office) : 'office');
  const place = (index: number) => places[index] ?? { path: '/', name: 'today', combo: null };
  const comboOf = (index: number) => place(index).combo;
  const goTo = (index: number) => () => go(place(index).path);
  const nameOf = (index: number) => t(`screen.${place(index).name}`);
  useShortcut('Alt+1', goTo(0), nameOf(0));
  useShortcut('Alt+2', goTo(1), nameOf(1));
  useShortcut('Alt+3', goTo(2), nameOf(2));
  useShortcut('Alt+4', goTo(3), nameOf(3));
  useShortcut('Alt+5', goTo(4), nameOf(4));
  useShortcut('Alt+6', goTo(5), nameOf(5));
  useShortcut('Alt+7', goTo(6), nameOf(6));
  useShortcut('Alt+8', goTo(7), nameOf(7));
  useShortcut(comboOf(8), goTo(8), nameOf(8));
  useShortcut(comboOf(9), goTo(9), nameOf(9));
  useShortcut(comboOf(10), goTo(10), nameOf(10));
  useShortcut('F2', () => go('/intake/new'), t('key.newApplication'));
  useShortcut('F4', () => go('/complaints/new'), t('key.newComplaint'));
  useShortcut('/', () => go('/search'), t('key.search'));
  useShortcut('?', () => setOpen(true));
  useShortcut('F1', () => setOpen(true), t('key.help'));
  return { open, show: () => setOpen(true), hide: () => setOpen(false) };
}
