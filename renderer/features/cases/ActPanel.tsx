import type { Case } from '../../../shared/cases/case.ts';
import { allowedActs } from '../../../shared/cases/case-workflow.ts';
import { kindOf } from '../../../shared/cases/office.ts';
import { ActChoice } from '../../parts/ActChoice.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import type { CaseWords } from './case-words.ts';
import { isOnward, type PanelAct, panelActs } from './panel-acts.ts';

type Props = { readonly current: Case; readonly words: CaseWords; readonly onAct: (act: PanelAct) => void };

/** What can be done with the case. */
export function ActPanel({ current, words: { term, edition, office }, onAct }: Props) {
  const allowed = allowedActs(current, useStore().world());
  // Without a region there is nobody who could carry a case to another office.
  const isConnected = (office.workplaces ?? []).length > 0;
  return (
    <ActChoice
      acts={panelActs(current, edition, kindOf(office)).filter((act) => act !== 'send-away' || isConnected)}
      allowed={allowed}
      isOnward={(act) => isOnward(act, current)}
      nameOf={(act) => term(`act.${act}`)}
      onAct={onAct}
    />
  );
}
