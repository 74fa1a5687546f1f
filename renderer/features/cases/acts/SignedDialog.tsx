import type { Decision } from '../../../../shared/cases/case.ts';
import { ActButton } from '../../../ui/ActButton.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { CaseWords } from '../case-words.ts';

type Props = { readonly decision: Decision; readonly words: CaseWords; readonly onClose: () => void; readonly onPrint: (form: string) => void };

/** The number and date just given, and the print at hand. */
export function SignedDialog({ decision, words, onClose, onPrint }: Props) {
  const { say, term, format } = words;
  const print = () => {
    onClose();
    onPrint(words.edition?.results.find(({ id }) => id === decision.kind)?.forms[0] ?? 'control-card');
  };
  return (
    <Dialog
      title={say('sign.afterTitle')}
      onClose={onClose}
      actions={
        <>
          <ActButton kind="primary" icon="print" label={say('sign.print')} shortcut="Ctrl+Enter" onClick={print} autoFocus />
          <ActButton kind="quiet" label={say('sign.later')} onClick={onClose} />
        </>
      }
    >
      <Notice kind="success" title={term(`decision.${decision.kind}`)}>
        <Facts
          rows={[
            { label: say('sign.number'), value: <strong className="q-big">{decision.number.text}</strong> },
            { label: say('sign.date'), value: <strong>{format.longDate(decision.date)}</strong> },
          ]}
        />
      </Notice>
    </Dialog>
  );
}
