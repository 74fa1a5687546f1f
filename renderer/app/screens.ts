import { lazy } from 'react';
import type { IconName } from '../ui/Icon.tsx';

const TodayScreen = lazy(async () => ({ default: (await import('../features/today/TodayScreen.tsx')).TodayScreen }));
const IntakeScreen = lazy(async () => ({ default: (await import('../features/intake/IntakeScreen.tsx')).IntakeScreen }));
const CaseScreen = lazy(async () => ({ default: (await import('../features/cases/CaseScreen.tsx')).CaseScreen }));
const SearchScreen = lazy(async () => ({ default: (await import('../features/search/SearchScreen.tsx')).SearchScreen }));
const JournalsScreen = lazy(async () => ({ default: (await import('../features/journals/JournalsScreen.tsx')).JournalsScreen }));
const CalendarScreen = lazy(async () => ({ default: (await import('../features/calendar/CalendarScreen.tsx')).CalendarScreen }));
const LawScreen = lazy(async () => ({ default: (await import('../features/law/LawScreen.tsx')).LawScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen }));

/** Addresses and screens. `name` is a key of `app.screen`; the title of the window is made of it and holds no personal data. */
export const SCREENS = [
  { path: '/', name: 'today', Screen: TodayScreen },
  { path: '/intake', name: 'intake', Screen: IntakeScreen },
  { path: '/intake/:draft', name: 'intake', Screen: IntakeScreen },
  { path: '/cases/:id', name: 'case', Screen: CaseScreen },
  { path: '/search', name: 'search', Screen: SearchScreen },
  { path: '/journals', name: 'journals', Screen: JournalsScreen },
  { path: '/calendar', name: 'calendar', Screen: CalendarScreen },
  { path: '/law', name: 'law', Screen: LawScreen },
  { path: '/settings', name: 'settings', Screen: SettingsScreen },
] as const;

export type NavItem = { readonly path: string; readonly name: string; readonly icon: IconName; readonly combo: string };
/** The places in the navigation, in the order of their keys. */
export const NAV: readonly NavItem[] = [
  { path: '/', name: 'today', icon: 'today', combo: 'Alt+1' },
  { path: '/intake', name: 'intake', icon: 'intake', combo: 'Alt+2' },
  { path: '/search', name: 'search', icon: 'search', combo: 'Alt+3' },
  { path: '/journals', name: 'journals', icon: 'journal', combo: 'Alt+4' },
  { path: '/calendar', name: 'calendar', icon: 'calendar', combo: 'Alt+5' },
  { path: '/law', name: 'law', icon: 'law', combo: 'Alt+6' },
  { path: '/settings', name: 'settings', icon: 'settings', combo: 'Alt+7' },
];
