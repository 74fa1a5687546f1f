import { useTranslation } from 'react-i18next';
import type { CaseState } from '../../../shared/cases/case.ts';
import { useFormat } from '../../ui/use-format.ts';

type Props = {
  readonly states: readonly { readonly state: CaseState; readonly count: number }[];
  readonly picked: CaseState | null;
  readonly onPick: (state: CaseState | null) => void;
};

/** States present in the group with their counts; a second press takes the choice back. */
export function StateChips({ states, picked, onPick }: Props) {
  const { t } = useTranslation(['today', 'terms']);
  const format = useFormat();
  const shown = picked === null || states.some((row) => row.state === picked) ? states : [...states, { state: picked, count: 0 }];
  return (
    <div className="q-chips" role="group" aria-label={t('today:states.label')}>
      {shown.map(({ state, count }) => (
        <button
          key={state}
          type="button"
          className="q-chip"
          aria-pressed={state === picked}
          title={t(`terms:stateHint.${state}`)}
          onClick={() => onPick(state === picked ? null : state)}
        >
          {t(`terms:state.${state}`)} <strong>{format.number(count)}</strong>
        </button>
      ))}
    </div>
  );
}
