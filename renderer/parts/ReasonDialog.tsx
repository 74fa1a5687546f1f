import type { ReactNode } from 'react';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { useAnnounce } from '../ui/Announce.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { ActDialog, useFieldErrors } from './ActDialog.tsx';
import { useActForm } from './use-act-form.ts';

type Props = {
  /** What the reason belongs to, and the act: under both the typed words are kept until it is done. */
  readonly of: { readonly id: string; readonly act: string };
  readonly words: { readonly title: string; readonly submit: string; readonly label: string; readonly done: string };
  /** Does it with the reason; whether it is done. */
  readonly act: { readonly run: (reason: string) => Promise<boolean>; readonly busy: boolean; readonly refusals: readonly Refusal[] };
  readonly rows?: number;
  readonly danger?: boolean;
  readonly onClose: () => void;
  /** What is said above the field. */
  readonly children?: ReactNode;
};

/** An act that asks for nothing but its reason. */
export function ReasonDialog({ of, words, act: { run, busy, refusals }, rows = 4, danger = false, onClose, children }: Props) {
  const announce = useAnnounce();
  const { value, set, restored, forget } = useActForm(of.id, of.act, { reason: '' });
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    if (!(await run(value.reason))) return;
    await forget();
    announce(words.done);
    onClose();
  };
  return (
    <ActDialog title={words.title} submitLabel={words.submit} onSubmit={() => void submit()} {...{ onClose, busy, refusals, restored, danger }}>
      {children}
      <TextArea
        id="reason"
        label={words.label}
        rows={rows}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        error={errorOf('reason')}
        required
        autoFocus
      />
    </ActDialog>
  );
}
