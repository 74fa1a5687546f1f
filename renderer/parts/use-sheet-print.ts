import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { useAnnounce } from '../ui/Announce.tsx';
import { useBridge } from './BridgeProvider.tsx';
import { printName } from './print-name.ts';

export type SheetPrint = {
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  readonly print: (document: FormDocument) => Promise<void>;
  readonly save: (document: FormDocument) => Promise<void>;
};

const DONE: readonly Refusal[] = [];
const FAILED: readonly Refusal[] = [{ code: 'print-failed' }];

/** Prints or saves sheets that belong to no single case; `name` goes into the file name. */
export function useSheetPrint(name: string): SheetPrint {
  const { t } = useTranslation('printing');
  const bridge = useBridge();
  const announce = useAnnounce();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(DONE);
  const run = async (document: FormDocument, act: (pdf: Uint8Array<ArrayBuffer>) => Promise<readonly Refusal[]>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setRefusals(await withPdf(document, act).catch(() => FAILED));
    running.current = false;
    setBusy(false);
  };
  const print = (document: FormDocument) =>
    run(document, async (bytes) => {
      const answer = await bridge.print({ bytes, copies: 1 });
      if (answer.printed) announce(t('sheetPrinted'));
      return answer.code ? [{ code: answer.code }] : DONE;
    });
  const save = (document: FormDocument) =>
    run(document, async (bytes) => {
      const answer = await bridge.saveFile({ name: printName(document.form, name, document.lang), bytes });
      if (answer.saved) announce(t('saved'));
      return DONE;
    });
  return { busy, refusals, print, save };
}

// The maker of PDFs is large: it is brought when the first sheet is printed.
async function withPdf(document: FormDocument, act: (pdf: Uint8Array<ArrayBuffer>) => Promise<readonly Refusal[]>): Promise<readonly Refusal[]> {
  const { tryRenderPdf } = await import('../print/render-pdf.ts');
  const pdf = await tryRenderPdf([document]);
  return pdf.ok ? act(new Uint8Array(pdf.value)) : pdf.error;
}
