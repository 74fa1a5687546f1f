import { useCallback, useEffect, useState } from 'react';
import type { AccountLine } from '../vault/list-accounts.ts';
import { useSession } from './SessionProvider.tsx';

/** Who has an account on this computer; null while it is being read, and in the practice office. */
export function useAccounts(): { readonly accounts: readonly AccountLine[] | null; readonly lookAgain: () => Promise<void> } {
  const session = useSession();
  const [accounts, setAccounts] = useState<readonly AccountLine[] | null>(null);
  const lookAgain = useCallback(async () => {
    const read = await session?.vault.listAccounts();
    if (read?.ok) setAccounts(read.value);
  }, [session]);
  useEffect(() => void lookAgain(), [lookAgain]);
  return { accounts, lookAgain };
}
