import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { useAnnounce } from '../ui/Announce.tsx';
import { useBridge } from './BridgeProvider.tsx';
import { printName } from './print-name.ts';
import { useNoteExport } from './use-note-export.ts';

/** What goes into the journal of a print that happened. */
export type Printed = { readonly form: string; readonly lang: string; readonly copies: number };
/** What is under way with a sheet. */
export type PrintWish = 'print' | 'save';
export type PrintRun = {
  readonly busy: readonly PrintWish[];
  readonly refusals: readonly Refusal[];
  readonly print: (document: FormDocument, copies: number) => Promise<void>;
  readonly save: (document: FormDocument) => Promise<void>;
};

export type RunRules = {
  /** The case or complaint that the sheets belong to. */
  readonly subject?: string | undefined;
  /** Asked before anything is made: what may not be printed leaves neither on paper nor as a file. */
  readonly refuse?: () => Refusal | null;
};

const DONE: readonly Refusal[] = [];
const NOTHING: readonly PrintWish[] = [];
const FAILED: readonly Refusal[] = [{ code: 'print-failed' }];

/**
 * Prints or saves sheets, one after another: who saves and prints at once gets both, a key pressed twice is one wish. A print becomes an act
 * of the journal (`note`) when it happened, not when it was wished. A saved file is written down, too. `name` goes into the file name; never a person.
 */
export function usePrintRun(name: string, note: (printed: Printed) => Promise<readonly Refusal[]>, { subject, refuse }: RunRules = {}): PrintRun {
  const { t } = useTranslation('printing');
  const bridge = useBridge();
  const announce = useAnnounce();
  const noteExport = useNoteExport();
  const { busy, inTurn } = useTurns();
  const [refusals, setRefusals] = useState(DONE);
  const run = (wish: PrintWish, document: FormDocument, act: (pdf: Uint8Array<ArrayBuffer>) => Promise<readonly Refusal[]>) =>
    inTurn(wish, async () => {
      const refusal = refuse?.();
      setRefusals(refusal ? [refusal] : await withPdf(document, act).catch(() => FAILED));
    });
  const print = (document: FormDocument, copies: number) =>
    run('print', document, async (bytes) => {
      const answer = await bridge.print({ bytes, copies });
      if (!answer.printed) return answer.code ? [{ code: answer.code }] : DONE;
      const refused = await note({ form: document.form, lang: document.lang, copies });
      if (refused.length === 0) announce(t('printed'));
      return refused;
    });
  const save = (document: FormDocument) =>
    run('save', document, async (bytes) => {
      const file = printName(document.form, name, document.lang);
      const answer = await bridge.saveFile({ name: file, bytes });
      if (!answer.saved) return DONE;
      announce(t('saved'));
      return noteExport(file, subject);
    });
  return { busy, refusals, print, save };
}

/** One after another; what is wished while it is under way already is the same wish. */
function useTurns() {
  const wished = useRef(NOTHING);
  const last = useRef(Promise.resolve());
  const hand = useRef<Element | null>(null);
  const [busy, setBusy] = useState(NOTHING);
  const wish = (wishes: readonly PrintWish[]) => {
    wished.current = wishes;
    setBusy(wishes);
  };
  const inTurn = (kind: PrintWish, act: () => Promise<void>): Promise<void> => {
    if (wished.current.includes(kind)) return last.current;
    if (wished.current.length === 0) hand.current = window.document.activeElement;
    wish([...wished.current, kind]);
    const turn = last.current.then(act).finally(() => {
      wish(wished.current.filter((other) => other !== kind));
      if (wished.current.length === 0) giveBack(hand.current);
    });
    last.current = turn.catch(() => undefined);
    return turn;
  };
  return { busy, inTurn };
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
