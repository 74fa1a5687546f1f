import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../shared/cases/case.ts';
import { recordPrint } from '../../shared/cases/record-print.ts';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { useAnnounce } from '../ui/Announce.tsx';
import { useBridge } from './BridgeProvider.tsx';
import { printName } from './print-name.ts';

export type PrintActs = {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly print: (document: FormDocument, copies: number) => Promise<void>;
  readonly save: (document: FormDocument) => Promise<void>;
};

/** Prints or saves a form of a case. A print becomes an act of the journal when it happened, not when it was wished. */
export function usePrintActs(found: Case): PrintActs {
  const { t } = useTranslation('printing');
  const store = useStore();
  const bridge = useBridge();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (act: () => Promise<Refusal | null>) => {
    if (busy) return;
    setBusy(true);
    setRefusal(await act().catch(() => ({ code: 'print-failed' })));
    setBusy(false);
  };
  const print = async (document: FormDocument, copies: number): Promise<Refusal | null> => {
    const answer = await bridge.print({ bytes: await pdfOf(document), copies });
    if (!answer.printed) return answer.code ? { code: answer.code } : null;
    const input = { form: document.form, lang: document.lang, copies };
    const noted = await store.commit((world, current) => recordPrint(current ?? found, input, world), found.id);
    if (!noted.ok) return noted.error[0] ?? { code: 'print-failed' };
    announce(t('printed'));
    return null;
  };
  const save = async (document: FormDocument): Promise<Refusal | null> => {
    const answer = await bridge.saveFile({ name: printName(document.form, found.number.text, document.lang), bytes: await pdfOf(document) });
    if (answer.saved) announce(t('saved'));
    return null;
  };
  return { busy, refusal, print: (document, copies) => run(() => print(document, copies)), save: (document) => run(() => save(document)) };
}

// The maker of PDFs is large: it is brought when the first sheet is printed.
async function pdfOf(document: FormDocument): Promise<Uint8Array> {
  const { renderPdf } = await import('../print/render-pdf.ts');
  return renderPdf([document]);
}
