import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LawPackage } from '../../../shared/cases/office.ts';
import { useAsked, useAskRegion, useMayAsk } from '../../sync/use-region.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { PackagePreview } from './PackagePreview.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { RegionSheet } from './RegionSheet.tsx';
import { RegionTable } from './RegionTable.tsx';

/** The register of what the region sent to its offices: law, calendar, wordings of forms, settings. The head publishes. */
export function PackagesScreen() {
  const { t } = useTranslation('region');
  const ask = useAskRegion();
  const asked = useAsked(useCallback(() => ask('packages', {}), [ask]));
  const refusal = useMayAsk()('publish-package') ? undefined : t('packages.headOnly');
  const [isPublishing, setPublishing] = useState(false);
  return (
    <RegionSheet
      title={t('packages.title')}
      asked={asked}
      actions={
        <ActButton label={t('packages.publish')} kind="primary" icon="plus" shortcut="Alt+I" refusal={refusal} onClick={() => setPublishing(true)} />
      }
    >
      {({ packages }) => (
        <>
          <Register packages={packages} />
          {isPublishing ? <PublishDialog before={packages} onClose={() => setPublishing(false)} onDone={asked.again} /> : null}
        </>
      )}
    </RegionSheet>
  );
}

function Register({ packages }: { readonly packages: readonly LawPackage[] }) {
  const { t } = useTranslation('region');
  const format = useFormat();
  const [lang] = useLang();
  const [opened, setOpened] = useState<LawPackage | null>(null);
  return (
    <Panel flush>
      <RegionTable
        label={t('packages.title')}
        empty={t('packages.none')}
        heads={['number', 'title', 'kind', 'ground', 'effective'].map((key) => t(`packages.column.${key}`))}
        rows={packages.map((one) => ({
          key: one.id,
          cells: [
            format.number(one.number),
            <button key="title" type="button" className="q-link" onClick={() => setOpened(one)}>
              {one.title[lang]}
            </button>,
            t(`packages.kind.${one.content.kind}`),
            one.ground,
            format.date(one.effective),
          ],
        }))}
      />
      {opened ? (
        <Dialog title={t('packages.one', { number: opened.number })} size="lg" onClose={() => setOpened(null)}>
          <Facts
            rows={[
              { label: t('packages.column.title'), value: opened.title[lang] },
              { label: t('packages.column.ground'), value: opened.ground },
              { label: t('packages.column.effective'), value: format.date(opened.effective) },
            ]}
          />
          <PackagePreview content={opened.content} before={packages.filter(({ number }) => number < opened.number)} effective={opened.effective} />
        </Dialog>
      ) : null}
    </Panel>
  );
}
