import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeStanding } from '../../../shared/wire/region-view.ts';
import { useMoment } from '../../parts/use-moment.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { ContactBadge } from './ContactBadge.tsx';
import { type OfficeOrder, type Sorting, turned } from './sort-offices.ts';
import { slotText } from './slot-text.ts';

type Cells = { readonly [Order in OfficeOrder]: Pick<Column<OfficeStanding>, 'cell' | 'width' | 'align'> };

/** The columns of the offices; each sorts. */
export function useOfficeColumns(sorting: Sorting, onSort: (next: Sorting) => void): readonly Column<OfficeStanding>[] {
  const { t } = useTranslation('region');
  const cells = useCells();
  return (['name', 'contact', 'known', 'entries', 'computers', 'quarantined', 'conflicts', 'scans', 'slot'] as const).map((key) => ({
    key,
    label: t(`offices.column.${key}`),
    ...cells[key],
    sort: sorting.by === key ? (sorting.isDown ? 'descending' : 'ascending') : 'none',
    onSort: () => onSort(turned(sorting, key)),
  }));
}

function useCells(): Cells {
  const { t } = useTranslation('region');
  const format = useFormat();
  const moment = useMoment();
  const [lang] = useLang();
  return useMemo(() => {
    const counted = (of: (row: OfficeStanding) => number) => ({
      cell: (row: OfficeStanding) => <Alarm count={of(row)} text={format.number(of(row))} />,
      width: '96px',
      align: 'end' as const,
    });
    return {
      name: {
        cell: ({ name, kind }) =>
          kind === 'office' ? <span className="q-region-name">{name[lang]}</span> : <Two main={name[lang]} under={t(`kind.${kind}`)} />,
        width: 'minmax(200px, 2fr)',
      },
      contact: {
        cell: ({ contact, lastContactAt }) => <Two main={<ContactBadge contact={contact} />} under={lastContactAt && moment(lastContactAt)} />,
        width: '184px',
      },
      known: { cell: ({ knownUpTo }) => (knownUpTo ? moment(knownUpTo) : <span className="q-soft">{t('unknown')}</span>), width: '130px' },
      entries: { cell: ({ entries }) => format.number(entries), width: '82px', align: 'end' },
      computers: {
        cell: ({ devices: { approved, waiting } }) => (
          <Two main={format.number(approved)} under={waiting > 0 ? t('offices.waiting', { count: waiting }) : null} />
        ),
        width: '118px',
        align: 'end',
      },
      quarantined: counted(({ quarantined }) => quarantined),
      conflicts: { ...counted(({ conflicts }) => conflicts), width: '108px' },
      scans: { ...counted(({ scansMissing }) => scansMissing), width: '100px' },
      slot: { cell: ({ slot }) => slotText(slot), width: '78px', align: 'end' },
    };
  }, [t, format, moment, lang]);
}

/** Nought is quiet, anything else is to be seen. */
function Alarm({ count, text }: { readonly count: number; readonly text: string }) {
  return count === 0 ? <span className="q-soft">0</span> : <strong className="q-region-alarm">{text}</strong>;
}

export function Two({ main, under }: { readonly main: React.ReactNode; readonly under: React.ReactNode }) {
  return (
    <div className="q-two">
      <div>{main}</div>
      {under ? <div className="q-soft">{under}</div> : null}
    </div>
  );
}
