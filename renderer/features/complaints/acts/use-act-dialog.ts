import type { ComplaintFormId } from '../../../../shared/forms/complaints/complaint-form-table.ts';
import type { ComplaintAct } from '../../../../shared/roles/complaint-permissions.ts';
import { useFieldErrors } from '../../../parts/ActDialog.tsx';
import { type Typed, useActForm } from '../../../parts/use-act-form.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { type ComplaintDecide, useComplaintAct } from '../use-complaint-act.ts';
import type { ActProps } from './act-props.ts';

type TextKey<T> = { [Key in keyof T]: T[Key] extends string ? Key : never }[keyof T] & string;

/**
 * What every dialog of a complaint does alike: keeps what is typed, writes the act, says what was refused, tells that it is done, offers the paper.
 * Words: `act.<act>`, `do.<act>`, `done.<act>`.
 */
export function useActDialog<T extends Typed>({ current, words, onClose, onPrint }: ActProps, act: ComplaintAct, empty: T) {
  const { say } = words;
  const announce = useAnnounce();
  const { value, set, restored, forget } = useActForm(current.id, act, empty);
  const { run, busy, refusals } = useComplaintAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const write = async (decide: ComplaintDecide, print?: ComplaintFormId) => {
    if (!(await run(decide))) return;
    await forget();
    announce(say(`done.${act}`));
    onClose();
    if (print) onPrint(print);
  };
  const text = (id: TextKey<T>) => ({
    id,
    value: value[id] as string,
    onChange: (next: string) => set({ [id]: next } as Partial<T>),
    error: errorOf(id),
  });
  return { value, set, text, errorOf, write, dialog: { title: say(`act.${act}`), submitLabel: say(`do.${act}`), onClose, busy, refusals, restored } };
}
