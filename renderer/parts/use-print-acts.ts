import { useRef, useState } from 'react';
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
  readonly refusals: readonly Refusal[];
  readonly print: (document: FormDocument, copies: number) => Promise<void>;
  readonly save: (document: FormDocument) => Promise<void>;
};

const DONE: readonly Refusal[] = [];
const FAILED: readonly Refusal[] = [{ code: 'print-failed' }];

/** Prints or saves a form of a case. A print becomes an act of the journal when it happened, not when it was wished. */
export function usePrintActs(found: Case): PrintActs {
  const { t } = useTranslation('printing');
  const store = useStore();
  const bridge = useBridge();
  const announce = useAnnounce();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(DONE);
  const run = async (document: FormDocument, act: (pdf: Uint8Array<ArrayBuffer>) => Promise<readonly Refusal[]>) => {
    if (running.current) return;
    running.current = true;
    const hand = window.document.activeElement;
    setBusy(true);
    setRefusals(await withPdf(document, act).catch(() => FAILED));
    running.current = false;
    setBusy(false);
    giveBack(hand);
  };
  const print = (document: FormDocument, copies: number) =>
    run(document, async (bytes) => {
      const answer = await bridge.print({ bytes, copies });
      if (!answer.printed) return answer.code ? [{ code: answer.code }] : DONE;
      const input = { form: document.form, lang: document.lang, copies };
      const noted = await store.commit((world, current) => recordPrint(current ?? found, input, world), found.id);
      if (!noted.ok) return noted.error;
      announce(t('printed'));
      return DONE;
    });
  const save = (document: FormDocument) =>
    run(document, async (bytes) => {
      const answer = await bridge.saveFile({ name: printName(document.form, found.number.text, document.lang), bytes });
      if (answer.saved) announce(t('saved'));
      return DONE;
    });
  return { busy, refusals, print, save };
}

// The print frame and the busy button take the focus; after the paint it goes back to where the hand was.
function giveBack(hand: Element | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      window.focus();
      if (hand instanceof HTMLElement) hand.focus();
    }),
  );
}

// The maker of PDFs is large: it is brought when the first sheet is printed.
async function withPdf(document: FormDocument, act: (pdf: Uint8Array<ArrayBuffer>) => Promise<readonly Refusal[]>): Promise<readonly Refusal[]> {
  const { tryRenderPdf } = await import('../print/render-pdf.ts');
  const pdf = await tryRenderPdf([document]);
  return pdf.ok ? act(new Uint8Array(pdf.value)) : pdf.error;
}
