import { useTranslation } from 'react-i18next';
import type { ComplaintState } from '../../shared/complaints/complaint.ts';
import { Badge, type Tone } from '../ui/Badge.tsx';
import type { IconName } from '../ui/Icon.tsx';

const LOOK: Record<ComplaintState, { readonly tone: Tone; readonly icon: IconName }> = {
  registered: { tone: 'accent', icon: 'intake' },
  assigned: { tone: 'accent', icon: 'person' },
  notified: { tone: 'violet', icon: 'ear' },
  heard: { tone: 'amber', icon: 'pen' },
  answered: { tone: 'green', icon: 'hand' },
  sent: { tone: 'green', icon: 'check' },
  forwarded: { tone: 'neutral', icon: 'right' },
  closed: { tone: 'neutral', icon: 'box' },
};

/** The state of a complaint in a word; the hint says who is to do what. */
export function ComplaintStateBadge({ state }: { readonly state: ComplaintState }) {
  const { t } = useTranslation('complaints');
  return (
    <Badge {...LOOK[state]} title={t(`stateHint.${state}`)}>
      {t(`state.${state}`)}
    </Badge>
  );
}
