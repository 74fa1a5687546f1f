import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../../../shared/cases/change-settings.ts';
import type { Office } from '../../../shared/cases/office.ts';
import { yearOf } from '../../../shared/kernel/local-date.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { useToday } from '../../parts/use-today.ts';
import { OfficeFields } from '../../parts/OfficeFields.tsx';
import { type OfficeDraft, officeDraftOf, OfficeDraftShape, settingsOf } from '../../parts/office-draft.ts';
import { useDraft, useStore } from '../../store/StoreProvider.tsx';
import { useSyncState } from '../../sync/SyncProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

/** Requisites and numbering; what is typed and not yet saved stays typed, also after a crash. */
export function OfficeForm({ office, refusal }: { readonly office: Office; readonly refusal: string | undefined }) {
  const { t } = useTranslation(['settings', 'ui', 'terms']);
  const store = useStore();
  const announce = useAnnounce();
  const refusalText = useRefusalText();
  const year = yearOf(useToday());
  const markOfRegion = useSyncState()?.link?.state === 'approved';
  const handle = useDraft('settings-office', 'settings');
  const [typed, setTyped] = useState<OfficeDraft | null>(null);
  const [issues, setIssues] = useState<readonly Refusal[]>([]);
  useEffect(() => {
    const saved = OfficeDraftShape.safeParse(handle.saved);
    if (saved.success) setTyped((now) => now ?? saved.data);
  }, [handle.saved]);
  const draft = typed ?? officeDraftOf(office.settings);
  const change = (next: OfficeDraft) => {
    setTyped(next);
    handle.save(next);
  };
  const forget = async () => {
    await handle.remove();
    setTyped(null);
    setIssues([]);
  };
  const save = async () => {
    const result = await store.commit((world) => changeSettings(settingsOf(draft), world));
    if (!result.ok) return setIssues(result.error);
    await forget();
    announce(t('saved'));
  };
  return (
    <Panel
      title={t('office')}
      actions={
        <>
          {typed ? <ActButton label={t('discard')} kind="quiet" onClick={() => void forget()} /> : null}
          <ActButton
            label={t('ui:save')}
            kind="primary"
            shortcut="Ctrl+S"
            refusal={refusal ?? (typed ? undefined : t('nothingChanged'))}
            onClick={() => void save()}
          />
        </>
      }
    >
      <div className="q-stack">
        <ErrorSummary withLabels issues={issues.map((issue) => ({ field: issue.field, text: refusalText(issue) }))} />
        <p className="q-soft" style={{ margin: 0 }}>
          {t('kind', { kind: t(`terms:workplaceKind.${draft.kind}`) })}
        </p>
        <OfficeFields draft={draft} onChange={change} issues={issues} counters={office.counters} year={year} markOfRegion={markOfRegion} />
      </div>
    </Panel>
  );
}
