import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Actor } from '../../shared/roles/roles.ts';
import { SyncNotice } from '../features/sync/SyncNotice.tsx';
import { useOffice } from '../store/StoreProvider.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import type { Healed } from '../vault/current-vault.ts';
import { PracticeBanner } from './PracticeBanner.tsx';
import { ScreenFault } from './ScreenFault.tsx';
import { HealedNotice } from './HealedNotice.tsx';
import { homeOf, screenNameAt, screensFor } from './screens.ts';
import { SideBar } from './SideBar.tsx';
import { useAppShortcuts } from './use-app-shortcuts.ts';
import { useSeat } from './use-seat.ts';
import { useLockKey } from './use-lock-key.ts';
import { ShortcutHelp } from './ShortcutHelp.tsx';

// The practice office has no backups, and the first screen does not wait for them.
const BackupKeeper = lazy(async () => ({ default: (await import('../features/backup/BackupKeeper.tsx')).BackupKeeper }));
// Only where a region sends packages.
const PackageKeeper = lazy(async () => ({ default: (await import('../features/calendar/PackageKeeper.tsx')).PackageKeeper }));

type Props = {
  readonly actor: Actor;
  readonly onActor: (actor: Actor) => void;
  readonly onOther: () => void;
  /** From the practice office back to the real one. */
  readonly onOffice?: (() => void) | undefined;
  /** Which place of the keys had to be written again from the other. */
  readonly vaultHealed?: Healed;
};

/** The desk: navigation at the left, the screen beside it; the practice mark over everything when people are invented. */
export function AppShell(props: Props) {
  return (
    <Router hook={useHashLocation}>
      <Desk {...props} />
    </Router>
  );
}

function Desk({ actor, onActor, onOther, onOffice, vaultHealed = 'none' }: Props) {
  const { t } = useTranslation('app');
  const office = useOffice();
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const seat = useSeat(actor.role);
  const help = useAppShortcuts(seat);
  useLockKey();
  useScreenEntered(path, main.current);
  return (
    <div className={office?.practice ? 'q-desk q-desk-practice' : 'q-desk'}>
      <a className="q-skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        {t('skip')}
      </a>
      <SideBar actor={actor} onActor={onActor} onOther={onOther} onHelp={help.show} />
      <div className="q-desk-right">
        {office?.practice ? <PracticeBanner onOffice={onOffice} /> : null}
        <HealedNotice vault={vaultHealed} />
        <SyncNotice />
        {office && !office.practice ? (
          <Suspense fallback={null}>
            <BackupKeeper />
            <PackageKeeper />
          </Suspense>
        ) : null}
        <main id="main" ref={main} tabIndex={-1} className="q-main">
          <ErrorBoundary key={path} fallback={(retry, code) => <ScreenFault onRetry={retry} code={code} />}>
            <Suspense fallback={<p className="q-page q-soft">{t('opening')}</p>}>
              <Switch>
                {seat.own && path === '/' && homeOf(seat) !== '/' ? <Redirect to={homeOf(seat)} /> : null}
                {screensFor(seat).map(({ path: pattern, Screen }) => (
                  <Route key={pattern} path={pattern} component={Screen} />
                ))}
                <Route>
                  <Redirect to={homeOf(seat)} />
                </Route>
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <ShortcutHelp open={help.open} onClose={help.hide} />
    </div>
  );
}

/** On a new screen: the window's title (no personal data), and the focus leaves the navigation for the screen. */
function useScreenEntered(path: string, main: HTMLElement | null): void {
  const { t, i18n } = useTranslation('app');
  const name = screenNameAt(path);
  useEffect(() => {
    document.title = `${t(`screen.${name}`)} – Qamqor`;
  }, [name, t, i18n.language]);
  useEffect(() => {
    if (main && !main.contains(document.activeElement)) main.focus();
    main?.scrollTo(0, 0);
  }, [path, main]);
}
