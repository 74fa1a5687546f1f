import type { Case } from '../../../shared/cases/case.ts';
import { allowedActs } from '../../../shared/cases/case-workflow.ts';
import { kindOf } from '../../../shared/cases/office.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { CaseWords } from './case-words.ts';
import { isOnward, type PanelAct, panelActs } from './panel-acts.ts';

type Props = { readonly current: Case; readonly words: CaseWords; readonly onAct: (act: PanelAct) => void };

/** What can be done with the case now; under it what cannot, by reasons. */
export function ActPanel({ current, words, onAct }: Props) {
  const { say, term, edition, office } = words;
  const refusalText = useRefusalText();
  const allowed = allowedActs(current, useStore().world());
  const acts = panelActs(current, edition, kindOf(office));
  const now = acts.filter((act) => allowed[act].allowed);
  const main = now.find((act) => isOnward(act, current));
  const others = now.filter((act) => act !== main);
  const byReason = new Map<string, PanelAct[]>();
  for (const act of acts) {
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
      {[...byReason].map(([reason, refused]) => (
        <div key={reason} className="q-refused">
          <p className="q-text q-soft">{reason}</p>
          <div className="q-refused-acts">
            {refused.map((act) => (
              <ActButton key={act} label={term(`act.${act}`)} refusal={reason} kind="quiet" onClick={() => undefined} />
            ))}
          </div>
        </div>
      ))}
    </Panel>
  );
}
