import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseLocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import { staffName } from '../../parts/staff-name.ts';
import { useStore, useStoreVersion } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { InspectDialog } from './InspectDialog.tsx';
import { Reasons } from './Reasons.tsx';
import { type RefusedPackage, refusedPackages } from './refused-packages.ts';

/** Files that were not taken in: when, by whom, why; each can be looked into. */
export function RefusedList() {
  const { t } = useTranslation('portal');
  const store = useStore();
  const version = useStoreVersion();
  const format = useFormat();
  const [rows, setRows] = useState<readonly RefusedPackage[] | null>(null);
  const [inspected, setInspected] = useState<RefusedPackage['file']>(null);
  useEffect(() => {
    let wanted = true;
    void refusedPackages(store).then((found) => wanted && setRows(found));
    return () => {
      wanted = false;
    };
  }, [store, version]);
  const when = (at: string) => {
    const moment = parseLocalDateTime(at);
    return moment ? format.dateTime(moment) : at;
  };
  return (
    <Panel title={t('refusedTitle')}>
      {rows?.length === 0 ? <Empty icon="check" title={t('noneRefused')} /> : null}
      <ul className="q-refused">
        {rows?.map(({ key, at, by, refusals, file }) => (
          <li key={key}>
            <div>
              <strong lang="en">{file?.name ?? t('fileGone')}</strong>
              <span className="q-soft">{[when(at), staffName(store.world().office, by)].join(' · ')}</span>
              <Reasons refusals={refusals} />
            </div>
            <ActButton label={t('inspect')} kind="quiet" refusal={file ? undefined : t('fileGone')} onClick={() => setInspected(file)} />
          </li>
        ))}
      </ul>
      {inspected ? <InspectDialog file={inspected} onClose={() => setInspected(null)} /> : null}
    </Panel>
  );
}
