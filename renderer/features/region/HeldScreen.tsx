import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { err, ok } from '../../../shared/kernel/result.ts';
import { LeafTabs } from '../../parts/LeafTabs.tsx';
import { useMoment } from '../../parts/use-moment.ts';
import { askWholeList, type RegionAnswer } from '../../sync/ask-region.ts';
import { useAsked, useMayAsk, useRegionAsker } from '../../sync/use-region.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { RegionSheet } from './RegionSheet.tsx';
import { RegionTable } from './RegionTable.tsx';

type Held = { readonly quarantine: RegionAnswer<'quarantine'>; readonly conflicts: RegionAnswer<'conflicts'> | null };
type Leaf = 'quarantine' | 'conflicts';

/** Entries that the region did not take, and cases in which two acts clash, over all offices. */
export function HeldScreen() {
  const { t } = useTranslation('region');
  const asker = useRegionAsker();
  const seesCases = useMayAsk()('conflicts');
  const [leaf, setLeaf] = useState<Leaf>('quarantine');
  const question = useCallback(async () => {
    if (!asker) return err({ code: 'device-unknown' });
    const quarantine = await askWholeList(asker, 'quarantine', {});
    if (!quarantine.ok) return quarantine;
    const conflicts = seesCases ? await askWholeList(asker, 'conflicts', {}) : null;
    if (conflicts && !conflicts.ok) return conflicts;
    return ok<Held>({ quarantine: quarantine.value, conflicts: conflicts && conflicts.value });
  }, [asker, seesCases]);
  const asked = useAsked<Held>(question);
  return (
    <RegionSheet title={t('held.title')} asked={asked}>
      {({ quarantine, conflicts }) => {
        const counts = { quarantine: quarantine.total, conflicts: conflicts?.total ?? 0 };
        return (
          <LeafTabs
            label={t('held.title')}
            tabs={conflicts ? ['quarantine', 'conflicts'] : ['quarantine']}
            chosen={leaf}
            onPick={setLeaf}
            nameOf={(one) => t(`held.${one}`, { amount: counts[one] })}
          >
            {leaf === 'conflicts' && conflicts ? <Conflicts lines={conflicts.rows} /> : <Quarantine lines={quarantine.rows} />}
          </LeafTabs>
        );
      }}
    </RegionSheet>
  );
}

function Quarantine({ lines }: { readonly lines: RegionAnswer<'quarantine'>['rows'] }) {
  const { t } = useTranslation(['region', 'sync']);
  const format = useFormat();
  const moment = useMoment();
  const [lang] = useLang();
  return (
    <Panel flush>
      <RegionTable
        label={t('region:held.title')}
        empty={t('region:held.noQuarantine')}
        heads={['office', 'computer', 'entry', 'since', 'why', 'way'].map((key) => t(`region:held.column.${key}`))}
        rows={lines.map(({ device, n, office, officeName, deviceName, at, code }) => ({
          key: `${office}|${device}|${n}`,
          cells: [
            officeName[lang],
            deviceName,
            format.number(n),
            moment(at),
            t([`sync:reason.${code}.why`, 'sync:reason.other.why'], { code }),
            t([`sync:reason.${code}.way`, 'region:held.otherWay']),
          ],
        }))}
      />
    </Panel>
  );
}

function Conflicts({ lines }: { readonly lines: RegionAnswer<'conflicts'>['rows'] }) {
  const { t } = useTranslation(['region', 'terms', 'complaints']);
  const [lang] = useLang();
  return (
    <Panel flush>
      <RegionTable
        label={t('region:held.title')}
        empty={t('region:held.noConflicts')}
        heads={['office', 'kind', 'number', 'state'].map((key) => t(`region:held.column.${key}`))}
        rows={lines.map(({ office, officeName, kind, id, number, state }) => ({
          key: `${office}|${id}`,
          cells: [officeName[lang], t(`region:held.kind.${kind}`), number, t(`${kind === 'case' ? 'terms' : 'complaints'}:state.${state}`)],
        }))}
      />
      <p className="q-list-foot q-soft q-flat">{t('region:held.headSettles')}</p>
    </Panel>
  );
}
