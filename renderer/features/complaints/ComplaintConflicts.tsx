import { useState } from 'react';
import type { Conflict } from '../../../shared/cases/open-conflicts.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { refuseComplaintAct } from '../../../shared/complaints/complaint-workflow.ts';
import type { ComplaintWorld } from '../../../shared/complaints/complaint-world.ts';
import { settleComplaintConflict } from '../../../shared/complaints/settle-complaint-conflict.ts';
import { conflictsOf, foldInComplaint } from '../../../shared/journal/conflicts.ts';
import { ConflictPanel } from '../../parts/ConflictPanel.tsx';
import { type ConflictWords, sideLines } from '../../parts/conflict-text.ts';
import { SettleDialog } from '../../parts/SettleDialog.tsx';
import type { ComplaintWords } from './complaint-words.ts';
import { fieldKey, valueWords } from './fact-words.ts';
import { useComplaintAct } from './use-complaint-act.ts';

type Props = { readonly current: Complaint; readonly words: ComplaintWords; readonly world: ComplaintWorld };

/** What clashes in the complaint, and the dialog in which it is settled. */
export function ComplaintConflicts({ current, words, world }: Props) {
  const [key, setKey] = useState<string | null>(null);
  const conflicts = conflictsOf(current);
  const open = conflicts.find((one) => one.key === key);
  const refusal = refuseComplaintAct('settle-complaint-conflict', current, world);
  const refusalOf = ({ harmless }: Conflict) => refusal ?? (harmless || world.actor.role === 'head' ? null : { code: 'head-settles' });
  return (
    <>
      <ConflictPanel
        settled={current.clash?.settled ?? []}
        words={conflictWordsOf(words)}
        onSettle={(one) => setKey(one.key)}
        {...{ conflicts, refusalOf }}
      />
      {open ? <Settle conflict={open} onClose={() => setKey(null)} {...{ current, words, world }} /> : null}
    </>
  );
}

function Settle({ conflict, current, words, world, onClose }: Props & { readonly conflict: Conflict; readonly onClose: () => void }) {
  const { run, busy, refusals } = useComplaintAct(current.id);
  return (
    <SettleDialog
      owner={current.id}
      words={conflictWordsOf(words)}
      printed={printedOf(conflict, current, words)}
      preview={(input) => preview(current, { ...input, reason: input.reason || '—' }, { world, words })}
      onSettle={async (input) => (await run((now, at) => settleComplaintConflict(now, input, at))) !== null}
      {...{ conflict, busy, refusals, onClose }}
    />
  );
}

const conflictWordsOf = (words: ComplaintWords): ConflictWords => ({
  say: words.say,
  term: words.term,
  format: words.format,
  office: words.office,
  field: (path) => words.say(fieldKey(path)),
  fieldValue: (path, text) => valueWords(path, text, words),
  outcome: (id) => words.say(`outcome.${id}`),
});

/** Papers that left the printer after one of the answers was signed, by its author. */
function printedOf({ sides }: Conflict, { prints }: Complaint, { say, format }: ComplaintWords): readonly string[] {
  const papers = prints.filter(({ by, at }) => sides.some((side) => side.slot === 'answer' && side.by === by && side.at <= at));
  return papers.map(({ form, at }) => `${say(`form.${form}`)}, ${format.dateTime(at)}`);
}

/** The complaint as it would be. */
function preview(current: Complaint, input: object, { world, words }: Pick<Props, 'world' | 'words'>): readonly string[] {
  const decided = settleComplaintConflict(current, input, world);
  const [fact] = decided.ok ? decided.value : [];
  if (fact?.type !== 'complaint-conflict-settled') return [];
  const after = foldInComplaint(current, fact, { device: '', n: 1, role: world.actor.role, office: current.office });
  const { chosen, sides } = fact;
  const whose = sides.find(({ slot, by }) => slot === chosen?.slot && by === chosen.by)?.fact ?? 'complaint-corrected';
  const [stands] = chosen ? sideLines({ ...chosen, fact: whose }, conflictWordsOf(words)) : [];
  return [
    stands !== undefined ? words.say('conflicts:stands', { what: stands }) : words.say('conflicts:unchanged'),
    ...(after.state === current.state ? [] : [words.say('conflicts:state', { state: words.say(`state.${after.state}`) })]),
  ];
}
