import { Fragment } from 'react';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Settlement, Write } from '../../shared/cases/clash.ts';
import type { Conflict } from '../../shared/cases/open-conflicts.ts';
import { sideId } from '../../shared/cases/settle-rules.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import { authorParts, conflictTitle, type ConflictWords, sideLines } from './conflict-text.ts';
import './conflicts.css';

type Props = {
  readonly conflicts: readonly Conflict[];
  readonly settled: readonly Settlement[];
  readonly words: ConflictWords;
  /** Why this person may not settle it, or null. */
  readonly refusalOf: (conflict: Conflict) => Refusal | null;
  readonly onSettle: (conflict: Conflict) => void;
};

/** What was done without knowing of one another: side by side, with who, when and where; under it what was settled before. Nothing while there is neither. */
export function ConflictPanel({ conflicts, settled, words, refusalOf, onSettle }: Props) {
  const { say } = words;
  const refusalText = useRefusalText();
  if (conflicts.length === 0 && settled.length === 0) return null;
  return (
    <Panel title={conflicts.length > 0 ? say('conflicts:panel', { count: conflicts.length }) : say('conflicts:panelSettled')}>
      <div className="q-stack">
        {conflicts.map((conflict, index) => {
          const refusal = refusalOf(conflict);
          return (
            <article key={conflict.key} className="q-clash" aria-label={conflictTitle(conflict, words)}>
              <div className="q-clash-head">
                <h3>{conflictTitle(conflict, words)}</h3>
                <ActButton
                  label={say('conflicts:settle')}
                  shortcut={index === 0 ? 'Alt+E' : undefined}
                  refusal={refusal ? refusalText(refusal) : undefined}
                  onClick={() => onSettle(conflict)}
                />
              </div>
              <Sides conflict={conflict} words={words} />
            </article>
          );
        })}
        {settled.length > 0 ? <Settled settled={settled} words={words} /> : null}
      </div>
    </Panel>
  );
}

function Sides({ conflict, words }: { readonly conflict: Conflict; readonly words: ConflictWords }) {
  const { say } = words;
  return (
    <ul className="q-clash-sides">
      {conflict.sides.map((side) => {
        const [gist, ...more] = sideLines(side, words);
        return (
          <li key={sideId(side)}>
            <strong>{gist}</strong>
            {side === conflict.proposal ? (
              <Badge tone="accent" icon="check">
                {say('conflicts:proposed')}
              </Badge>
            ) : null}
            {more.map((line) => (
              <div key={line}>{line}</div>
            ))}
            <div className="q-soft">
              <Author side={side} words={words} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Whose it is; a line breaks between its parts only, never in the midst of a date or of "2-кабинет". */
function Author({ side, words }: { readonly side: Write; readonly words: ConflictWords }) {
  return authorParts(side, words).map((part, place) => (
    <Fragment key={place}>
      {place > 0 ? ' · ' : null}
      <span className="q-clash-part">{part}</span>
    </Fragment>
  ));
}

/** The other side stays to be seen, struck, with the reason. */
function Settled({ settled, words }: { readonly settled: readonly Settlement[]; readonly words: ConflictWords }) {
  const { say, format } = words;
  return (
    <details className="q-clash-settled">
      <summary>{say('conflicts:settledCount', { count: settled.length })}</summary>
      {settled.map((one) => (
        <div key={`${one.at} ${one.key}`} className="q-clash-was">
          {one.sides.map((side) => {
            const stands = one.chosen?.slot === side.slot && canonicalJson(one.chosen.value) === canonicalJson(side.value);
            const text = sideLines(side, words)[0];
            return (
              <div key={sideId(side)}>
                {stands || one.chosen === null ? <span>{text}</span> : <del>{text}</del>}{' '}
                <span className="q-soft">
                  <Author side={side} words={words} />
                </span>
              </div>
            );
          })}
          <div>
            {say('conflicts:settledBy', {
              name: words.office.staff.find(({ id }) => id === one.by)?.name ?? one.by,
              at: format.dateTime(one.at),
              reason: one.reason,
            })}
          </div>
        </div>
      ))}
    </details>
  );
}
