import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { useAnnounce } from '../ui/Announce.tsx';
import { useBridge } from './BridgeProvider.tsx';
import { printName } from './print-name.ts';

type Act = (bytes: Uint8Array<ArrayBuffer>) => Promise<string | null | undefined>;

/** Prints or saves the sheet with the recovery code. It belongs to no journal: at the first start there is none yet. */
export function useCodeSheet() {
  const { t } = useTranslation('sign-in');
  const bridge = useBridge();
  const announce = useAnnounce();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (document: FormDocument, act: Act) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    const code = await withPdf(document, act).catch(() => 'print-failed');
    running.current = false;
    setBusy(false);
    setRefusal(code ? { code } : null);
  };
  const print = (document: FormDocument) =>
    run(document, async (bytes) => {
      const answer = await bridge.print({ bytes, copies: 1 });
      if (answer.printed) announce(t('recovery.sent'));
      return answer.code;
    });
  const save = (document: FormDocument) =>
    run(document, async (bytes) => {
      const answer = await bridge.saveFile({ name: printName(document.form, 'qamqor', document.lang), bytes });
      if (answer.saved) announce(t('recovery.saved'));
      return answer.code;
    });
  return { busy, refusal, print, save };
}

// The maker of PDFs is large: it comes when the sheet is wanted.
async function withPdf(document: FormDocument, act: Act): Promise<string | null | undefined> {
  const { tryRenderPdf } = await import('../print/render-pdf.ts');
  const pdf = await tryRenderPdf([document]);
  return pdf.ok ? act(new Uint8Array(pdf.value)) : pdf.error[0]?.code;
}
