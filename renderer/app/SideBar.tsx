import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { kindOf } from '../../shared/cases/office.ts';
import type { Actor } from '../../shared/roles/roles.ts';
import { SyncMark } from '../features/sync/SyncMark.tsx';
import { useSession } from '../parts/SessionProvider.tsx';
import { useOffice } from '../store/StoreProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LangSwitch } from '../ui/LangSwitch.tsx';
import { useLang } from '../ui/use-lang.ts';
import { useShortcut } from '../ui/use-shortcut.ts';
import { HealthLine } from './HealthLine.tsx';
import { MovesPlace } from './MovesPlace.tsx';
import { type NavItem, navAt, regionNavAt, SYNC_KEY } from './screens.ts';
import { useSeat } from './use-seat.ts';
import { WhoAmI } from './WhoAmI.tsx';

type Props = {
  readonly actor: Actor;
  readonly onActor: (actor: Actor) => void;
  readonly onOther: () => void;
  readonly onHelp: () => void;
};

/** Where one is, where one can go, who one is, and whether all is kept. */
export function SideBar({ actor, onActor, onOther, onHelp }: Props) {
  const { t } = useTranslation('app');
  const office = useOffice();
  const session = useSession();
  const [lang] = useLang();
  const seat = useSeat(actor.role);
  const region = regionNavAt(seat);
  return (
    <section className="q-side" aria-label={t('name')}>
      <div className="q-brand">
        <strong>{t('name')}</strong>
        <span title={office?.settings.name[lang]}>{office?.settings.name[lang]}</span>
      </div>
      <nav aria-label={t('navigation')}>
        {region.length > 0 ? <NavGroup label={t('region')} items={region} keyed /> : null}
        <NavGroup label={region.length > 0 ? t('office') : undefined} items={navAt(office ? kindOf(office) : 'office', seat)} />
        <MovesPlace role={actor.role} />
      </nav>
      <div className="q-side-foot">
        <HealthLine />
        <SyncMark combo={SYNC_KEY} />
        <WhoAmI actor={actor} onActor={onActor} onOther={onOther} />
        {session ? (
          <button type="button" className="q-side-lock" onClick={() => session.lock('lock')} aria-keyshortcuts="Alt+L">
            <Icon name="lock" size={16} />
            <span>{t('lock.button')}</span>
            <kbd aria-hidden="true">Alt+L</kbd>
          </button>
        ) : null}
        <div className="q-side-tools">
          <LangSwitch dark />
          <button type="button" className="q-side-button" onClick={onHelp} title={`${t('key.help')} (F1)`} aria-keyshortcuts="F1">
            <Icon name="keyboard" />
            <span>{t('help.button')}</span>
          </button>
        </div>
      </div>
    </section>
  );
}

type GroupProps = { readonly label: string | undefined; readonly items: readonly NavItem[]; /** Its keys are set here. */ readonly keyed?: boolean };

function NavGroup({ label, items, keyed = false }: GroupProps) {
  return (
    <>
      {label === undefined ? null : (
        <p className="q-nav-group" aria-hidden="true">
          {label}
        </p>
      )}
      <ul aria-label={label}>
        {items.map((item) => (
          <li key={item.path}>
            <NavLink {...item} />
            {keyed ? <PlaceKey {...item} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The key of a place, for as long as the place is there. */
function PlaceKey({ path, name, combo }: NavItem) {
  const { t } = useTranslation('app');
  const [, go] = useLocation();
  useShortcut(combo, () => go(path), t(`screen.${name}`));
  return null;
}

function NavLink({ path, name, icon, combo }: NavItem) {
  const { t } = useTranslation('app');
  const [here] = useLocation();
  const current = path === '/' ? here === '/' : here === path || here.startsWith(`${path}/`);
  return (
    <Link href={path} className="q-nav" aria-current={current ? 'page' : undefined} aria-keyshortcuts={combo}>
      <Icon name={icon} size={17} />
      <span>{t(`screen.${name}`)}</span>
      <kbd aria-hidden="true">{combo}</kbd>
    </Link>
  );
}
