import { type ComponentType, lazy } from 'react';
import { type Act, PERMISSIONS } from '../../shared/roles/permissions.ts';
import type { Role } from '../../shared/roles/roles.ts';
import type { WorkplaceKind } from '../../shared/roles/workplaces.ts';
// Today is the first screen: it comes with the program and does not wait for a file of its own.
import { TodayScreen } from '../features/today/TodayScreen.tsx';
import type { IconName } from '../ui/Icon.tsx';

const IntakeScreen = lazy(async () => ({ default: (await import('../features/intake/IntakeScreen.tsx')).IntakeScreen }));
const CaseScreen = lazy(async () => ({ default: (await import('../features/cases/CaseScreen.tsx')).CaseScreen }));
const PortalScreen = lazy(async () => ({ default: (await import('../features/portal/PortalScreen.tsx')).PortalScreen }));
const ObligationsScreen = lazy(async () => ({ default: (await import('../features/obligations/ObligationsScreen.tsx')).ObligationsScreen }));
const CourierScreen = lazy(async () => ({ default: (await import('../features/courier/CourierScreen.tsx')).CourierScreen }));
const ComplaintBoardScreen = lazy(async () => ({
  default: (await import('../features/complaint-board/ComplaintBoardScreen.tsx')).ComplaintBoardScreen,
}));
const ComplaintIntakeScreen = lazy(async () => ({
  default: (await import('../features/complaint-intake/ComplaintIntakeScreen.tsx')).ComplaintIntakeScreen,
}));
const ComplaintScreen = lazy(async () => ({ default: (await import('../features/complaints/ComplaintScreen.tsx')).ComplaintScreen }));
const SearchScreen = lazy(async () => ({ default: (await import('../features/search/SearchScreen.tsx')).SearchScreen }));
const JournalsScreen = lazy(async () => ({ default: (await import('../features/journals/JournalsScreen.tsx')).JournalsScreen }));
const CalendarScreen = lazy(async () => ({ default: (await import('../features/calendar/CalendarScreen.tsx')).CalendarScreen }));
const LawScreen = lazy(async () => ({ default: (await import('../features/law/LawScreen.tsx')).LawScreen }));
const PersonalDataScreen = lazy(async () => ({ default: (await import('../features/personal-data/PersonalDataScreen.tsx')).PersonalDataScreen }));
const ConflictsScreen = lazy(async () => ({ default: (await import('../features/conflicts/ConflictsScreen.tsx')).ConflictsScreen }));
const AuditScreen = lazy(async () => ({ default: (await import('../features/audit/AuditScreen.tsx')).AuditScreen }));
const SyncScreen = lazy(async () => ({ default: (await import('../features/sync/SyncScreen.tsx')).SyncScreen }));
const SettingsPlace = lazy(async () => ({ default: (await import('./SettingsPlace.tsx')).SettingsPlace }));

type ScreenAt = {
  readonly path: string;
  readonly name: string;
  readonly Screen: ComponentType;
  /** Whose screen it is: the roles that may do one of these acts; absent: everybody's. */
  readonly needs?: readonly Act[];
};

/** Who sees cases, and who looks after the computer. */
const SYNC_ACTS: readonly Act[] = ['view-case', 'keep-backups'];
/** The sync has its place at the foot of the navigation, and this key. */
export const SYNC_KEY = 'Alt+R';

/** Addresses and screens. `name` is a key of `app.screen`; the title of the window is made of it and holds no personal data. */
export const SCREENS = [
  { path: '/', name: 'today', Screen: TodayScreen, needs: ['view-case'] },
  { path: '/intake', name: 'intake', Screen: IntakeScreen, needs: ['register'] },
  { path: '/intake/:draft', name: 'intake', Screen: IntakeScreen, needs: ['register'] },
  { path: '/cases/:id', name: 'case', Screen: CaseScreen, needs: ['view-case'] },
  { path: '/portal', name: 'portal', Screen: PortalScreen, needs: ['refuse-portal-package'] },
  { path: '/courier', name: 'courier', Screen: CourierScreen, needs: ['view-case'] },
  { path: '/obligations', name: 'obligations', Screen: ObligationsScreen, needs: ['view-case'] },
  { path: '/search', name: 'search', Screen: SearchScreen, needs: ['view-case'] },
  { path: '/complaints', name: 'complaints', Screen: ComplaintBoardScreen, needs: ['view-case'] },
  { path: '/complaints/new', name: 'complaintIntake', Screen: ComplaintIntakeScreen, needs: ['register-complaint'] },
  { path: '/complaints/new/:draft', name: 'complaintIntake', Screen: ComplaintIntakeScreen, needs: ['register-complaint'] },
  { path: '/complaints/:id', name: 'complaint', Screen: ComplaintScreen, needs: ['view-case'] },
  { path: '/conflicts', name: 'conflicts', Screen: ConflictsScreen, needs: ['view-case'] },
  { path: '/journals', name: 'journals', Screen: JournalsScreen, needs: ['print-register'] },
  { path: '/calendar', name: 'calendar', Screen: CalendarScreen },
  { path: '/law', name: 'law', Screen: LawScreen },
  { path: '/personal-data', name: 'personalData', Screen: PersonalDataScreen },
  { path: '/audit', name: 'audit', Screen: AuditScreen, needs: ['view-audit'] },
  { path: '/sync', name: 'sync', Screen: SyncScreen, needs: SYNC_ACTS },
  { path: '/settings', name: 'settings', Screen: SettingsPlace },
] as const satisfies readonly ScreenAt[];

const FOUND_BY = SCREENS.map(({ path, name }) => ({ name, whole: path, start: path.includes(':') ? path.slice(0, path.indexOf(':')) : null }));
/** The name of the screen that an address leads to, as the router finds it: the first that fits. */
export const screenNameAt = (path: string): (typeof SCREENS)[number]['name'] =>
  FOUND_BY.find(({ whole, start }) => whole === path || (start !== null && path.startsWith(start)))?.name ?? 'today';

export type NavItem = { readonly path: string; readonly name: string; readonly icon: IconName; readonly combo: string };
type Place = Omit<NavItem, 'combo'> & {
  /** A key of its own; absent: the next digit. */ readonly combo?: string;
  /** Workplaces that have it; absent: all. */ readonly at?: WorkplaceKind;
};
const PLACES: readonly Place[] = [
  { path: '/', name: 'today', icon: 'today' },
  { path: '/intake', name: 'intake', icon: 'intake' },
  { path: '/portal', name: 'portal', icon: 'box', at: 'office' },
  { path: '/courier', name: 'courier', icon: 'box', at: 'state-corporation' },
  { path: '/search', name: 'search', icon: 'search' },
  { path: '/complaints', name: 'complaints', icon: 'complaint' },
  { path: '/journals', name: 'journals', icon: 'journal' },
  { path: '/obligations', name: 'obligations', icon: 'clock' },
  { path: '/calendar', name: 'calendar', icon: 'calendar' },
  { path: '/law', name: 'law', icon: 'law' },
  { path: '/settings', name: 'settings', icon: 'settings' },
  // The digits are used up.
  { path: '/personal-data', name: 'personalData', icon: 'shield', combo: 'Alt+K' },
  { path: '/audit', name: 'audit', icon: 'eye', combo: 'Alt+A' },
];

/** May somebody in this role do one of the acts, at any kind of workplace? */
const mayAny = (role: Role, acts: readonly Act[]): boolean => acts.some((act) => PERMISSIONS[act].includes(role));

/** The screens that somebody in this role may come to: an address that was typed or kept leads no further than the navigation. */
export const screensFor = (role: Role): readonly (typeof SCREENS)[number][] =>
  SCREENS.filter((screen: ScreenAt) => screen.needs === undefined || mayAny(role, screen.needs));
/** Where somebody in this role begins. */
export const homeOf = (role: Role): string => (mayAny(role, ['view-case']) ? '/' : '/settings');

/**
 * The places in the navigation of a kind of workplace that are for the role, in the order of their keys on the keyboard: Alt+1, Alt+2, … Alt+9, and for the
 * tenth Alt+0. A key means the same place to everybody.
 */
export const navAt = (kind: WorkplaceKind, role: Role): readonly NavItem[] =>
  PLACES.filter(({ at }) => at === undefined || at === kind)
    .map(({ path, name, icon, combo }, index) => ({ path, name, icon, combo: combo ?? `Alt+${(index + 1) % 10}` }))
    .filter(({ path }) => screensFor(role).some((screen) => screen.path === path));
