import { useState } from 'react';
import type { Case } from '../../../shared/cases/case.ts';
import { refuseAct } from '../../../shared/cases/case-workflow.ts';
import type { Conflict } from '../../../shared/cases/open-conflicts.ts';
import { settleConflict } from '../../../shared/cases/settle-conflict.ts';
import type { World } from '../../../shared/cases/world.ts';
import { conflictsOf, foldInCase } from '../../../shared/journal/conflicts.ts';
import { ConflictPanel } from '../../parts/ConflictPanel.tsx';
import { type ConflictWords, sideLines } from '../../parts/conflict-text.ts';
import { SettleDialog } from '../../parts/SettleDialog.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import type { CaseWords } from './case-words.ts';
import { valueWords } from './fact-words.ts';
import { useAct } from './use-act.ts';

type Props = { readonly current: Case; readonly words: CaseWords };

/** What clashes in the case, and the dialog in which it is settled. */
export function CaseConflicts({ current, words }: Props) {
  const world = useStore().world();
  const [key, setKey] = useState<string | null>(null);
  const conflicts = conflictsOf(current);
  const said = conflictWordsOf(words);
  const open = conflicts.find((one) => one.key === key);
  const refusal = refuseAct('settle-conflict', current, world);
  const refusalOf = ({ harmless }: Conflict) => refusal ?? (harmless || world.actor.role === 'head' ? null : { code: 'head-settles' });
  return (
    <>
      <ConflictPanel
        conflicts={conflicts}
        settled={current.clash?.settled ?? []}
        words={said}
        refusalOf={refusalOf}
        onSettle={(one) => setKey(one.key)}
      />
      {open ? <Settle conflict={open} current={current} words={words} onClose={() => setKey(null)} /> : null}
    </>
  );
}

function Settle({ conflict, current, words, onClose }: Props & { readonly conflict: Conflict; readonly onClose: () => void }) {
  const world = useStore().world();
  const { run, busy, refusals } = useAct(current.id);
  return (
    <SettleDialog
      owner={current.id}
      words={conflictWordsOf(words)}
      printed={printedOf(conflict, current, words)}
      preview={(input) => preview(current, { ...input, reason: input.reason || '—' }, { world, words })}
      onSettle={async (input) => (await run((now, at) => settleConflict(now, input, at))) !== null}
      {...{ conflict, busy, refusals, onClose }}
    />
  );
}

const conflictWordsOf = (words: CaseWords): ConflictWords => ({
  say: words.say,
  term: words.term,
  format: words.format,
  office: words.office,
  field: words.field,
  fieldValue: (path, text) => valueWords(path, text, words),
  outcome: (id) => id,
});

/** Papers with a decision that left the printer after one of the sides was done, by its author. */
function printedOf({ sides }: Conflict, { prints }: Case, { term, format }: CaseWords): readonly string[] {
  const papers = prints.filter(({ by, at }) => sides.some((side) => side.fact === 'decision-signed' && side.by === by && side.at <= at));
  return papers.map(({ form, at }) => `${term(`form.${form}`)}, ${format.dateTime(at)}`);
}

/** The case as it would be: what stands, its state, the decisions that are struck. */
function preview(current: Case, input: object, { world, words }: { readonly world: World; readonly words: CaseWords }): readonly string[] {
  const decided = settleConflict(current, input, world);
  const [fact] = decided.ok ? decided.value : [];
  if (fact?.type !== 'conflict-settled') return [];
  const after = foldInCase(current, fact, { device: '', n: 1, role: world.actor.role, office: current.office });
  const said = conflictWordsOf(words);
  const stands = fact.chosen
    ? sideLines(
        { ...fact.chosen, fact: fact.sides.find(({ slot, by }) => slot === fact.chosen?.slot && by === fact.chosen.by)?.fact ?? 'case-corrected' },
        said,
      )
    : [];
  const struck = (after.otherDecisions ?? []).filter((one) => one.struck);
  return [
    stands[0] !== undefined ? words.say('conflicts:stands', { what: stands[0] }) : words.say('conflicts:unchanged'),
    ...(after.state === current.state ? [] : [words.say('conflicts:state', { state: words.term(`state.${after.state}`) })]),
    ...struck.map(({ number }) => words.say('conflicts:struck', { number: number.text })),
  ];
}
