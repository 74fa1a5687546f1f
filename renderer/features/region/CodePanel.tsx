import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { compareText } from '../../../shared/kernel/collate.ts';
import type { CodeMade, DeviceLine } from '../../../shared/wire/region-view.ts';
import { useNow } from '../../parts/use-now.ts';
import { useOffice } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { useRegionDeed } from './use-region-deed.ts';

const NEW = 'new-office';
type Made = CodeMade & { readonly whose: string };

/** A code by which one computer may ask to join, for an office of the region or for one that it brings. It is shown once. */
export function CodePanel({ computers }: { readonly computers: readonly DeviceLine[] }) {
  const { t } = useTranslation('region');
  const refusalText = useRefusalText();
  const offices = useOfficeChoices(computers);
  const { run, isBusy, refusals } = useRegionDeed();
  const [office, setOffice] = useState(NEW);
  const [made, setMade] = useState<Made | null>(null);
  const options = [{ value: NEW, label: t('code.newOffice') }, ...offices];
  const make = async () => {
    const code = await run('make-code', office === NEW ? {} : { office });
    if (code) setMade({ ...code, whose: options.find(({ value }) => value === office)?.label ?? '' });
  };
  return (
    <Panel title={t('code.title')}>
      <div className="q-stack">
        <ErrorSummary issues={refusals.map((refusal) => ({ text: refusalText(refusal) }))} />
        <SelectField id="code-office" label={t('code.office')} description={t('code.what')} value={office} onChange={setOffice} options={options} />
        <div className="q-actions">
          <ActButton label={t('code.make')} kind="primary" icon="plus" shortcut="Alt+I" busy={isBusy} onClick={() => void make()} />
        </div>
        {made ? <ShownCode key={made.code} made={made} onHide={() => setMade(null)} /> : null}
      </div>
    </Panel>
  );
}

function ShownCode({ made, onHide }: { readonly made: Made; readonly onHide: () => void }) {
  const { t } = useTranslation('region');
  const format = useFormat();
  const office = useOffice();
  const until = toLocal(made.expiresAt, office?.settings.zone);
  const isOver = useNow() > until;
  if (isOver) return <Notice kind="warning">{t('code.over')}</Notice>;
  return (
    <section className="q-region-code" aria-label={t('code.made')}>
      <span>{made.whose}</span>
      <output>{made.code}</output>
      <span>{t('code.until', { time: format.time(until) })}</span>
      <span className="q-soft">{t('code.once')}</span>
      <ActButton label={t('code.hide')} kind="quiet" onClick={onHide} />
    </section>
  );
}

function useOfficeChoices(computers: readonly DeviceLine[]): readonly { readonly value: string; readonly label: string }[] {
  const [lang] = useLang();
  return useMemo(() => {
    const names = new Map(computers.map(({ office, officeName }) => [office, officeName[lang]]));
    const text = compareText(lang);
    return [...names].map(([value, label]) => ({ value, label })).toSorted((a, b) => text(a.label, b.label));
  }, [computers, lang]);
}
