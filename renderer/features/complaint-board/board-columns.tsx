import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { WatchedComplaint } from '../../parts/complaint-groups.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { ComplainantCell, HolderCell, NumberCell } from './board-cells.tsx';
import { AnswerCell, ForwardCell } from './ClockCells.tsx';
import { NoteCell } from './NoteCell.tsx';

/** The columns of the board: who, about what and to whom, where it stands and with whom, both clocks, and what follows from them. */
export function useBoardColumns(today: LocalDate): readonly Column<WatchedComplaint>[] {
  const { t } = useTranslation('complaint-board');
  return useMemo(
    () => [
      { key: 'number', label: t('column.number'), width: '148px', cell: (row) => <NumberCell {...row} /> },
      { key: 'complainant', label: t('column.complainant'), width: 'minmax(170px, 1fr)', cell: (row) => <ComplainantCell {...row} /> },
      { key: 'state', label: t('column.state'), width: '174px', cell: (row) => <HolderCell {...row} /> },
      { key: 'answer', label: t('column.answer'), width: '197px', cell: (row) => <AnswerCell {...row} today={today} /> },
      { key: 'forward', label: t('column.forward'), width: '197px', cell: (row) => <ForwardCell {...row} today={today} /> },
      { key: 'note', label: t('column.note'), width: 'minmax(220px, 1.1fr)', cell: (row) => <NoteCell {...row} today={today} /> },
    ],
    [t, today],
  );
}
