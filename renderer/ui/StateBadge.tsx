import { useTranslation } from 'react-i18next';
import type { CaseState } from '../../shared/cases/case.ts';
import { Badge, type Tone } from './Badge.tsx';
import type { IconName } from './Icon.tsx';

const LOOK: Record<CaseState, { readonly tone: Tone; readonly icon: IconName }> = {
  registered: { tone: 'accent', icon: 'intake' },
  assigned: { tone: 'accent', icon: 'person' },
  checked: { tone: 'accent', icon: 'pen' },
  'refusal-noticed': { tone: 'violet', icon: 'ear' },
  drafted: { tone: 'amber', icon: 'pen' },
  signed: { tone: 'green', icon: 'hand' },
  issued: { tone: 'green', icon: 'check' },
  closed: { tone: 'neutral', icon: 'box' },
  'acceptance-refused': { tone: 'red', icon: 'stop' },
  accepted: { tone: 'accent', icon: 'intake' },
  'with-courier': { tone: 'accent', icon: 'person' },
  'at-provider': { tone: 'accent', icon: 'pen' },
  stored: { tone: 'green', icon: 'hand' },
  'handed-back': { tone: 'neutral', icon: 'box' },
};

/** The state of a case in a word; the hint says who is to do what. */
export function StateBadge({ state }: { readonly state: CaseState }) {
  const { t } = useTranslation('terms');
  return (
    <Badge {...LOOK[state]} title={t(`stateHint.${state}`)}>
      {t(`state.${state}`)}
    </Badge>
  );
}
