import type { Case } from '../../../shared/cases/case.ts';
import { allowedActs, type CaseAct } from '../../../shared/cases/case-workflow.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { DialogAct } from './acts/act-dialogs.ts';
import type { CaseWords } from './case-words.ts';

/** In the order in which a case goes its way; corrections last. */
const ORDER: readonly DialogAct[] = [
  'assign',
  'confirm-completeness',
  'draft-permission',
  'finish-hearing',
  'sign',
  'issue',
  'close',
  'record-objection',
  'draft-refusal',
  'refuse-acceptance',
  'return-draft',
  'correct',
];
/** Acts that do not bring the case onward: never the main button. */
const SIDEWAYS: readonly CaseAct[] = ['correct', 'refuse-acceptance', 'draft-refusal', 'return-draft', 'record-objection'];
const KEYS = ['F8', 'F9'] as const;

type Props = { readonly current: Case; readonly words: CaseWords; readonly onAct: (act: DialogAct) => void };

/** What can be done with the case now; under it what cannot, by reasons. */
export function ActPanel({ current, words, onAct }: Props) {
  const { say, term } = words;
  const refusalText = useRefusalText();
  const allowed = allowedActs(current, useStore().world());
  const now = ORDER.filter((act) => allowed[act].allowed);
  // A second resolution only hands the case over.
  const main = now.find((act) => !SIDEWAYS.includes(act) && !(act === 'assign' && current.executor !== null));
  const byReason = new Map<string, DialogAct[]>();
  for (const act of ORDER) {
    const row = allowed[act];
    if (!row.allowed) byReason.set(refusalText(row.refusal), [...(byReason.get(refusalText(row.refusal)) ?? []), act]);
  }
  return (
    <Panel title={say('acts.title')}>
      <div className="q-acts">
        {now.length === 0 ? <p className="q-text q-soft">{say('acts.none')}</p> : null}
        {now.map((act, index) => (
          <ActButton
            key={act}
            label={term(`act.${act}`)}
            kind={act === main ? 'primary' : 'normal'}
            shortcut={KEYS[index]}
            onClick={() => onAct(act)}
          />
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
