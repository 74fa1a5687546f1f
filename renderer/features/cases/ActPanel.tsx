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
  'refuse-acceptance',
  'draft-permission',
  'draft-refusal',
  'record-objection',
  'finish-hearing',
  'sign',
  'return-draft',
  'issue',
  'close',
  'correct',
];
const SIDEWAYS: readonly CaseAct[] = ['correct', 'refuse-acceptance', 'draft-refusal', 'return-draft', 'record-objection'];
const KEYS: Readonly<Record<number, string>> = { 0: 'F8', 1: 'F9' };

type Props = { readonly current: Case; readonly words: CaseWords; readonly onAct: (act: DialogAct) => void };

/** What can be done with the case now; under it what cannot, each with its reason. */
export function ActPanel({ current, words, onAct }: Props) {
  const { say, term } = words;
  const refusalText = useRefusalText();
  const allowed = allowedActs(current, useStore().world());
  const now = ORDER.filter((act) => allowed[act].allowed);
  const later = ORDER.filter((act) => !allowed[act].allowed);
  const onward = now.filter((act) => !SIDEWAYS.includes(act));
  return (
    <Panel title={say('acts.title')}>
      <div className="q-acts">
        {now.length === 0 ? <p className="q-text q-soft">{say('acts.none')}</p> : null}
        {now.map((act, index) => (
          <ActButton
            key={act}
            label={term(`act.${act}`)}
            kind={act === onward[0] ? 'primary' : 'normal'}
            shortcut={KEYS[index]}
            onClick={() => onAct(act)}
          />
        ))}
      </div>
      {later.length > 0 ? <h3 className="q-acts-later">{say('acts.later')}</h3> : null}
      <ul className="q-refused">
        {later.map((act) => {
          const row = allowed[act];
          const reason = row.allowed ? '' : refusalText(row.refusal);
          return (
            <li key={act}>
              <ActButton label={term(`act.${act}`)} refusal={reason} kind="quiet" onClick={() => undefined} />
              <span className="q-soft">{reason}</span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
