import { type ComponentType, lazy } from 'react';
import { type Act, PERMISSIONS } from '../../shared/roles/permissions.ts';
import type { Role } from '../../shared/roles/roles.ts';
import type { WorkplaceKind } from '../../shared/roles/workplaces.ts';
import { REGION_ROUTES, type RegionAsk } from '../../shared/wire/region-routes.ts';
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
const MovesScreen = lazy(async () => ({ default: (await import('../features/moves/MovesScreen.tsx')).MovesScreen }));
const AuditScreen = lazy(async () => ({ default: (await import('../features/audit/AuditScreen.tsx')).AuditScreen }));
const SyncScreen = lazy(async () => ({ default: (await import('../features/sync/SyncScreen.tsx')).SyncScreen }));
const RegionOffices = lazy(async () => ({ default: (await import('../features/region/OfficesScreen.tsx')).OfficesScreen }));
const RegionReport = lazy(async () => ({ default: (await import('../features/region/ReportScreen.tsx')).ReportScreen }));
const RegionComplaints = lazy(async () => ({ default: (await import('../features/region/BodyComplaintsScreen.tsx')).BodyComplaintsScreen }));
const RegionHeld = lazy(async () => ({ default: (await import('../features/region/HeldScreen.tsx')).HeldScreen }));
const RegionComputers = lazy(async () => ({ default: (await import('../features/region/ComputersScreen.tsx')).ComputersScreen }));
const RegionPackages = lazy(async () => ({ default: (await import('../features/region/PackagesScreen.tsx')).PackagesScreen }));
const RegionPackets = lazy(async () => ({ default: (await import('../features/region/PacketsScreen.tsx')).PacketsScreen }));
const RegionStatistics = lazy(async () => ({ default: (await import('../features/region/StatisticsScreen.tsx')).StatisticsScreen }));
const SettingsPlace = lazy(async () => ({ default: (await import('./SettingsPlace.tsx')).SettingsPlace }));

type ScreenAt = {
  readonly path: string;
  readonly name: string;
  readonly Screen: ComponentType;
  /** Whose screen it is: the roles that may do one of these acts; absent: everybody's. */
  readonly needs?: readonly Act[];
  /** A screen of the region's own computers: the roles that the region lets ask this. */
  readonly asks?: RegionAsk;
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
  { path: '/moves', name: 'moves', Screen: MovesScreen, needs: ['take-in'] },
  { path: '/journals', name: 'journals', Screen: JournalsScreen, needs: ['print-register'] },
  { path: '/calendar', name: 'calendar', Screen: CalendarScreen },
  { path: '/law', name: 'law', Screen: LawScreen },
  { path: '/personal-data', name: 'personalData', Screen: PersonalDataScreen },
  { path: '/audit', name: 'audit', Screen: AuditScreen, needs: ['view-audit'] },
  { path: '/sync', name: 'sync', Screen: SyncScreen, needs: SYNC_ACTS },
  { path: '/settings', name: 'settings', Screen: SettingsPlace },
  { path: '/region/offices', name: 'regionOffices', Screen: RegionOffices, asks: 'offices' },
  { path: '/region/offices/:office', name: 'regionReport', Screen: RegionReport, asks: 'report' },
  { path: '/region/complaints', name: 'regionComplaints', Screen: RegionComplaints, asks: 'complaints' },
  { path: '/region/held', name: 'regionHeld', Screen: RegionHeld, asks: 'quarantine' },
  { path: '/region/computers', name: 'regionComputers', Screen: RegionComputers, asks: 'devices' },
  { path: '/region/packages', name: 'regionPackages', Screen: RegionPackages, asks: 'packages' },
  { path: '/region/packets', name: 'regionPackets', Screen: RegionPackets, asks: 'offices' },
  { path: '/region/statistics', name: 'regionStatistics', Screen: RegionStatistics, asks: 'statistics' },
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

/** Who sits where: in which role, and whether the computer is of the region's own office. */
export type Seat = { readonly role: Role; readonly own: boolean };

/** The screens that somebody may come to: an address that was typed or kept leads no further than the navigation. */
export const screensFor = ({ role, own }: Seat): readonly (typeof SCREENS)[number][] =>
  SCREENS.filter((screen: ScreenAt) => {
    if (screen.asks !== undefined) return own && (REGION_ROUTES[screen.asks].roles as readonly Role[]).includes(role);
    return screen.needs === undefined || mayAny(role, screen.needs);
  });
/** Where somebody begins: at the region with its offices, elsewhere with today's cases. */
export const homeOf = ({ role, own }: Seat): string => {
  if (own && (REGION_ROUTES.offices.roles as readonly Role[]).includes(role)) return '/region/offices';
  return mayAny(role, ['view-case']) ? '/' : '/settings';
};

/** The region's own places, with keys of their own: the digits belong to the office's. */
const REGION_PLACES: readonly NavItem[] = [
  { path: '/region/offices', name: 'regionOffices', icon: 'school', combo: 'Alt+G' },
  { path: '/region/complaints', name: 'regionComplaints', icon: 'complaint', combo: 'Alt+H' },
  { path: '/region/held', name: 'regionHeld', icon: 'warning', combo: 'Alt+Q' },
  { path: '/region/computers', name: 'regionComputers', icon: 'keyboard', combo: 'Alt+C' },
  { path: '/region/packages', name: 'regionPackages', icon: 'law', combo: 'Alt+W' },
  { path: '/region/packets', name: 'regionPackets', icon: 'box', combo: 'Alt+X' },
  { path: '/region/statistics', name: 'regionStatistics', icon: 'journal', combo: 'Alt+S' },
];
/** Work on cases, which the region's own office does not do: there its place in the navigation is the region's. Complaints it answers, as the authorised body. */
const CASE_WORK: readonly string[] = ['/', '/intake', '/portal', '/courier', '/search', '/journals', '/obligations'];

const mayCome = (seat: Seat, { path }: { readonly path: string }): boolean => screensFor(seat).some((screen) => screen.path === path);
/** The group of the region in the navigation; empty elsewhere. */
export const regionNavAt = (seat: Seat): readonly NavItem[] => REGION_PLACES.filter((place) => mayCome(seat, place));

/**
 * The places in the navigation of a kind of workplace that are for the seat, in the order of their keys on the keyboard: Alt+1, Alt+2, … Alt+9, and for the
 * tenth Alt+0. A key means the same place to everybody.
 */
export const navAt = (kind: WorkplaceKind, seat: Seat): readonly NavItem[] =>
  PLACES.filter(({ at }) => at === undefined || at === kind)
    .map(({ path, name, icon, combo }, index) => ({ path, name, icon, combo: combo ?? `Alt+${(index + 1) % 10}` }))
    .filter((place) => mayCome(seat, place) && !(seat.own && CASE_WORK.includes(place.path)));
