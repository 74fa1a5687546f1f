import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { AccountLine } from '../../vault/list-accounts.ts';
import type { Vault } from '../../vault/open-vault.ts';

export type AccountLines = {
  readonly lines: readonly AccountLine[] | null;
  readonly refusal: Refusal | null;
  readonly lookAgain: () => Promise<void>;
};

const SECOND_MS = 1000;

/** Who may come in, read anew each second while somebody has to wait. */
export function useAccountLines(vault: Vault): AccountLines {
  const [lines, setLines] = useState<readonly AccountLine[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const lookAgain = useCallback(async () => {
    const read = await vault.listAccounts();
    if (read.ok) setLines(read.value);
    else setRefusal(read.error);
  }, [vault]);
  useEffect(() => void lookAgain(), [lookAgain]);
  const waits = lines?.some(({ waiting }) => waiting > 0) ?? false;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void lookAgain(), SECOND_MS);
    return () => clearInterval(timer);
  }, [waits, lookAgain]);
  return { lines, refusal, lookAgain };
}
