import type { Case } from '../../../shared/cases/case.ts';
import { allowedActs } from '../../../shared/cases/case-workflow.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { DIALOG_ACTS, type DialogAct } from './acts/act-dialogs.ts';
import type { CaseWords } from './case-words.ts';

/** Acts that do not bring the case onward: never the main button. */
const SIDEWAYS: readonly DialogAct[] = ['correct', 'refuse-acceptance', 'draft-refusal', 'return-draft', 'record-objection'];

/** A second resolution only hands the case over, and a permission after the notice is the exception. */
function isOnward(act: DialogAct, current: Case): boolean {
  if (act === 'assign') return current.executor === null;
  if (act === 'draft-grant') return current.state === 'checked';
  return !SIDEWAYS.includes(act);
}

type Props = { readonly current: Case; readonly words: CaseWords; readonly onAct: (act: DialogAct) => void };

/** What can be done with the case now; under it what cannot, by reasons. */
export function ActPanel({ current, words, onAct }: Props) {
  const { say, term } = words;
  const refusalText = useRefusalText();
  const allowed = allowedActs(current, useStore().world());
  const now = DIALOG_ACTS.filter((act) => allowed[act].allowed);
  const main = now.find((act) => isOnward(act, current));
  const others = now.filter((act) => act !== main);
  const byReason = new Map<string, DialogAct[]>();
  for (const act of DIALOG_ACTS) {
    const row = allowed[act];
    if (!row.allowed) byReason.set(refusalText(row.refusal), [...(byReason.get(refusalText(row.refusal)) ?? []), act]);
  }
  return (
    <Panel title={say('acts.title')}>
      <div className="q-acts">
        {now.length === 0 ? <p className="q-text q-soft">{say('acts.none')}</p> : null}
        {main ? <ActButton label={term(`act.${main}`)} kind="primary" shortcut="F8" onClick={() => onAct(main)} /> : null}
        {others.map((act, index) => (
          <ActButton key={act} label={term(`act.${act}`)} shortcut={index === 0 ? 'F9' : undefined} onClick={() => onAct(act)} />
        ))}
      </div>
      {byReason.size > 0 ? <h3 className="q-acts-later">{say('acts.later')}</h3> : null}
      {[...byReason].map(([reason, acts]) => (
        <div key={reason} className="q-refused">
          <p className="q-text q-soft">{reason}</p>
          <div className="q-refused-acts">
            {acts.map((act) => (
              <ActButton key={act} label={term(`act.${act}`)} refusal={reason} kind="quiet" onClick={() => undefined} />
            ))}
          </div>
        </div>
      ))}
    </Panel>
  );
}
