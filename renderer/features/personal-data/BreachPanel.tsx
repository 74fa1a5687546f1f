import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import type { Breach, Office } from '../../../shared/cases/office.ts';
import { nowOf } from '../../../shared/cases/stamp.ts';
import { buildBreachRegister } from '../../../shared/forms/registers/breach-register.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { PrintSheetDialog } from '../../parts/PrintSheetDialog.tsx';
import { useCite } from '../../parts/use-cite.ts';
import { formWords } from '../../print/words.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { BreachDialog } from './BreachDialog.tsx';
import { BreachRow } from './BreachRow.tsx';
import { TellDialog } from './TellDialog.tsx';

type Props = { readonly office: Office; readonly today: LocalDate };
type Opened = { readonly what: 'record' | 'print' } | { readonly what: 'tell'; readonly breach: Breach };

/** The register of breaches, newest first: what happened, until when the authority is told, who was told. */
export function BreachPanel({ office, today }: Props) {
  const { t } = useTranslation('personal-data');
  const store = useStore();
  const cite = useCite();
  const refusalText = useRefusalText();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const reasonOf = (act: 'record-breach' | 'print-register') => {
    const refusal = refuseActor(act, store.world());
    return refusal ? refusalText(refusal) : undefined;
  };
  const breaches = office.breaches ?? [];
  const build = useCallback(
    (lang: Lang) => {
      const world = store.world();
      const rows = world.office.breaches ?? [];
      return buildBreachRegister({ rows, office: world.office, printedAt: nowOf(world), printedBy: world.actor.staff }, lang, formWords(lang));
    },
    [store],
  );
  return (
    <>
      <Panel
        title={t('breaches.title')}
        actions={
          <>
            <ActButton
              icon="print"
              label={t('print')}
              shortcut="Alt+P"
              refusal={breaches.length === 0 ? t('breaches.nothingToPrint') : reasonOf('print-register')}
              onClick={() => setOpened({ what: 'print' })}
            />
            <ActButton
              kind="primary"
              icon="plus"
              label={t('breaches.record')}
              shortcut="F8"
              refusal={reasonOf('record-breach')}
              onClick={() => setOpened({ what: 'record' })}
            />
          </>
        }
      >
        <p className="q-text q-soft">{t('breaches.hint', { source: cite('personal-data-law', '25(2)') })}</p>
        {breaches.length === 0 ? <p className="q-text">{t('breaches.none')}</p> : null}
        <ul className="q-breaches">
          {[...breaches].reverse().map((breach) => (
            <BreachRow
              key={breach.id}
              breach={breach}
              office={office}
              today={today}
              refusal={reasonOf('record-breach')}
              onTell={() => setOpened({ what: 'tell', breach })}
            />
          ))}
        </ul>
      </Panel>
      {opened?.what === 'record' ? <BreachDialog office={office} onClose={close} /> : null}
      {opened?.what === 'tell' ? <TellDialog breach={opened.breach} today={today} onClose={close} /> : null}
      {opened?.what === 'print' ? <PrintSheetDialog title={t('breaches.title')} name={`breaches-${today}`} build={build} onClose={close} /> : null}
    </>
  );
}
