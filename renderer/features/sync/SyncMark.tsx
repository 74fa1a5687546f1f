import { Link } from 'wouter';
import { useSyncState } from '../../sync/SyncProvider.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { type MarkTone, markOf } from './mark-of.ts';
import { useMarkText } from './use-mark-text.ts';
import './sync-mark.css';

const ICON: Record<MarkTone, IconName> = { green: 'check', amber: 'exchange', red: 'warning', grey: 'exchange' };

/** Has the region signed for everything? At the foot of every screen, with the way to what is missing. Nothing in the practice office. */
export function SyncMark({ combo }: { readonly combo: string }) {
  const state = useSyncState();
  const textOf = useMarkText();
  if (!state) return null;
  const { tone } = markOf(state);
  return (
    <Link href="/sync" className={`q-sync-mark q-sync-${tone}`} data-sync={tone} aria-keyshortcuts={combo} title={combo}>
      <Icon name={ICON[tone]} size={15} />
      <span>{textOf(state)}</span>
    </Link>
  );
}
