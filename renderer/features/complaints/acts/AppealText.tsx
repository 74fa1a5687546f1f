import { useMemo } from 'react';
import type { Case } from '../../../../shared/cases/case.ts';
import type { Complaint } from '../../../../shared/complaints/complaint.ts';
import type { Block } from '../../../../shared/forms/document-tree.ts';
import { makeComplaintFormInput } from '../../../../shared/forms/complaints/complaint-form-input.ts';
import { complaintWords } from '../../../../shared/forms/complaints/print-complaint-form.ts';
import { answerAppeal } from '../../../../shared/forms/complaints/complaint-texts.ts';
import { formWords } from '../../../print/words.ts';
import { useStore } from '../../../store/StoreProvider.tsx';
import type { ComplaintWords } from '../complaint-words.ts';

type Props = { readonly current: Complaint; readonly subject: Case | null; readonly words: ComplaintWords };

/** How the answer may be appealed, as it will be printed under it, in the language of the complainant. */
export function AppealText({ current, subject, words: { say } }: Props) {
  const store = useStore();
  const { lang } = current.intake.complainant;
  const blocks = useMemo(() => {
    const input = makeComplaintFormInput(current, { ...store.world(), subject });
    return answerAppeal(input, complaintWords('complaint-answer', input, formWords(lang)));
  }, [current, subject, store, lang]);
  return (
    <details className="q-computed">
      <summary>{say('answer.appeal')}</summary>
      <div lang={lang}>
        {blocks.map((block, place) => (
          <BlockText key={place} block={block} />
        ))}
      </div>
    </details>
  );
}

function BlockText({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <strong>{block.text}</strong>;
    case 'paragraph':
      return <p className="q-text">{block.runs.map(({ text }) => text).join('')}</p>;
    case 'list':
      return block.items.map(({ mark, text }) => <p key={mark} className="q-text">{`${mark} ${text}`}</p>);
    default:
      return null;
  }
}
