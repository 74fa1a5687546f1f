import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { tidyAddress } from '../../parts/region-code.ts';
import { placeRegionRefusal, regionIssues } from '../../parts/region-issues.ts';
import { RegionCodeFields, type RegionTyped } from '../../parts/RegionCodeFields.tsx';
import type { SyncDesk } from '../../sync/sync-desk.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { ErrorSummary, focusField } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { Joining } from './joining.ts';

type Props = { readonly desk: SyncDesk; readonly joining: Joining; readonly onJoining: (joining: Joining) => void };

/** Shows the region this computer's key with the code that was typed; a code whose minutes are over is typed anew. */
export function ConnectStep({ desk, joining, onJoining }: Props) {
  const { t } = useTranslation('sync');
  const refusalText = useRefusalText();
  const [issues, setIssues] = useState<readonly Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const { address, code, computer } = joining;
  const typed: RegionTyped = { address, code, computer };
  const connect = useCallback(
    async (given: RegionTyped) => {
      const early = regionIssues(given);
      if (early.length > 0) return setIssues(early);
      setBusy(true);
      setIssues([]);
      const connected = await desk.connect({ ...given, address: tidyAddress(given.address) });
      setBusy(false);
      if (connected.ok) return;
      const refusal = placeRegionRefusal(connected.error);
      setIssues([refusal]);
      if (refusal.field !== undefined) focusField(refusal.field);
    },
    [desk],
  );
  // The code was asked for a minute ago: it is shown by itself, once.
  const shown = useRef(false);
  useEffect(() => {
    if (shown.current) return;
    shown.current = true;
    void connect({ address, code, computer });
  }, [connect, address, code, computer]);
  const rest = issues.filter(({ field }) => field === undefined);
  return (
    <form
      className="q-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void connect(typed);
      }}
    >
      <ErrorSummary issues={rest.map((issue) => ({ text: refusalText(issue) }))} />
      {issues.some((issue) => issue.code === 'code-wrong') ? <Notice kind="warning">{t('join.codeAgain')}</Notice> : null}
      <RegionCodeFields autoFocus value={typed} issues={issues} onChange={(next) => onJoining({ ...joining, ...next })} />
      <div className="q-actions">
        <ActButton label={t(busy ? 'connect.asking' : 'connect.do')} kind="primary" type="submit" busy={busy} onClick={() => void connect(typed)} />
      </div>
    </form>
  );
}
