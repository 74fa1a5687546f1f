import { useTranslation } from 'react-i18next';
import type { Allowed } from '../../shared/cases/case-workflow.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useRefusalText } from '../ui/use-refusal-text.ts';

type Props<Act extends string> = {
  /** The acts that are spoken of, in their order. */
  readonly acts: readonly Act[];
  readonly allowed: Readonly<Record<Act, Allowed>>;
  /** Does the act bring the file onward? The first allowed one that does is the main button. */
  readonly isOnward: (act: Act) => boolean;
  readonly nameOf: (act: Act) => string;
  readonly onAct: (act: Act) => void;
};

/** What can be done with the file now; under it what cannot, by reasons. */
export function ActChoice<Act extends string>({ acts, allowed, isOnward, nameOf, onAct }: Props<Act>) {
  const { t } = useTranslation('file');
  const refusalText = useRefusalText();
  const now = acts.filter((act) => allowed[act].allowed);
  const main = now.find(isOnward);
  const others = now.filter((act) => act !== main);
  const byReason = new Map<string, Act[]>();
  for (const act of acts) {
    const row: Allowed = allowed[act];
    if (!row.allowed) byReason.set(refusalText(row.refusal), [...(byReason.get(refusalText(row.refusal)) ?? []), act]);
  }
  return (
    <Panel title={t('acts.title')}>
      <div className="q-acts">
        {now.length === 0 ? <p className="q-text q-soft">{t('acts.none')}</p> : null}
        {main ? <ActButton label={nameOf(main)} kind="primary" shortcut="F8" onClick={() => onAct(main)} /> : null}
        {others.map((act, index) => (
          <ActButton key={act} label={nameOf(act)} shortcut={index === 0 ? 'F9' : undefined} onClick={() => onAct(act)} />
        ))}
      </div>
      {byReason.size > 0 ? <h3 className="q-acts-later">{t('acts.later')}</h3> : null}
      {[...byReason].map(([reason, refused]) => (
        <div key={reason} className="q-refused">
          <p className="q-text q-soft">{reason}</p>
          <div className="q-refused-acts">
            {refused.map((act) => (
              <ActButton key={act} label={nameOf(act)} refusal={reason} kind="quiet" onClick={() => undefined} />
            ))}
          </div>
        </div>
      ))}
    </Panel>
  );
}
