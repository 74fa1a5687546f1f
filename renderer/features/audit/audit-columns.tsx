import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimeMark } from '../../../shared/audit/entry-marks.ts';
import { staffName } from '../../parts/staff-name.ts';
import { useFactWords } from '../../parts/use-fact-words.ts';
import { useComplaints, useIndex, useStore } from '../../store/StoreProvider.tsx';
import { Badge } from '../../ui/Badge.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { AuditRow } from './audit-rows.ts';

/** The columns of the journal. `open`: may this person know of which file it speaks? */
export function useAuditColumns(open: boolean): readonly Column<AuditRow>[] {
  const { t } = useTranslation(['audit', 'terms']);
  const format = useFormat();
  const words = useFactWords();
  const numberOf = useFileNumber(open);
  const { office } = useStore().world();
  return useMemo(() => {
    const what = (row: AuditRow) => {
      const { what: main, detail } = words(row.fact);
      // The name of a saved file says the number of a case.
      return <Two main={main} under={open || row.fact.type !== 'audit-exported' ? detail : ''} />;
    };
    return [
      { key: 'n', label: t('column.n'), width: '72px', align: 'end', cell: (row) => format.number(row.n) },
      { key: 'at', label: t('column.at'), width: '136px', cell: (row) => format.dateTime(row.at) },
      {
        key: 'who',
        label: t('column.who'),
        width: 'minmax(170px, 1fr)',
        cell: (row) => <Two main={staffName(office, row.by)} under={t(`terms:role.${row.role}`)} />,
      },
      { key: 'what', label: t('column.what'), width: 'minmax(240px, 1.6fr)', cell: what },
      { key: 'file', label: t('column.file'), width: '160px', cell: (row) => numberOf(row) },
      { key: 'marks', label: t('column.marks'), width: '196px', cell: (row) => <Marks marks={row.marks} /> },
    ] satisfies readonly Column<AuditRow>[];
  }, [t, format, words, numberOf, office, open]);
}

/** The number of the case or complaint; nothing when it is about none, a word when it may not be told. */
function useFileNumber(open: boolean): (row: AuditRow) => string {
  const { t } = useTranslation('audit');
  const index = useIndex();
  const complaints = useComplaints();
  return useMemo(
    () =>
      ({ subject }) => {
        if (subject === null) return t('noFile');
        if (!open) return t('closed');
        return index.byId(subject)?.number ?? complaints.byId(subject)?.number.text ?? t('unknownFile');
      },
    [t, index, complaints, open],
  );
}

function Two({ main, under }: { readonly main: string; readonly under: string }) {
  return (
    <div className="q-two">
      <div title={main}>{main}</div>
      {under === '' ? null : (
        <div className="q-soft" title={under}>
          {under}
        </div>
      )}
    </div>
  );
}

function Marks({ marks }: { readonly marks: readonly TimeMark[] }) {
  const { t } = useTranslation('audit');
  const textOf = useMarkText();
  return marks.map((mark, place) => (
    <Badge key={place} tone={mark.kind === 'earlier-day' ? 'neutral' : 'amber'} icon="clock" title={textOf(mark)}>
      {t(`mark.${mark.kind}`)}
    </Badge>
  ));
}

/** A mark in a whole sentence. */
export function useMarkText(): (mark: TimeMark) => string {
  const { t } = useTranslation('audit');
  const format = useFormat();
  return (mark) => {
    switch (mark.kind) {
      case 'other-time':
        return t('markText.other-time', { said: format.dateTime(mark.said) });
      case 'earlier-day':
        return t('markText.earlier-day', { day: format.date(mark.day), days: format.days(mark.days) });
      default:
        return t(`markText.${mark.kind}`, {
          span: mark.minutes < 2880 ? t('minutes', { count: mark.minutes }) : format.days(Math.round(mark.minutes / 1440)),
        });
    }
  };
}
