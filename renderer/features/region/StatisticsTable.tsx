import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareText } from '../../../shared/kernel/collate.ts';
import type { StatisticsBasis } from '../../../shared/wire/region-view.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { RegionTable } from './RegionTable.tsx';
import { type SumLine, sumOf } from './statistics-sums.ts';
import { useSaveTable } from './use-save-table.ts';

type Props<Count extends string> = {
  /** Head of the second column. */
  readonly part: string;
  readonly offices: StatisticsBasis['offices'];
  readonly lines: readonly SumLine<Count>[];
  readonly counts: readonly Count[];
  readonly partName: (part: string) => string;
  /** Name of the file that the table is saved as. */
  readonly file: string;
};

/** Figures line by line, the offices in the order of their names, and the sum of all. */
export function StatisticsTable<Count extends string>({ part, offices, lines, counts, partName, file }: Props<Count>) {
  const { t } = useTranslation('region');
  const format = useFormat();
  const [lang] = useLang();
  const named = useMemo(() => {
    const names = new Map(offices.map(({ id, name }) => [id, name[lang]]));
    const text = compareText(lang);
    return lines
      .map((line) => ({ ...line, name: names.get(line.office) ?? line.office, title: partName(line.part) }))
      .toSorted((a, b) => text(a.name, b.name) || text(a.title, b.title));
  }, [offices, lines, lang, partName]);
  const countName = (count: string): string => t(`statistics.count.${count}`);
  const sums = sumOf(lines, counts);
  const heads = [t('complaint.office'), part, ...counts.map(countName)];
  const { refusals, save } = useSaveTable();
  const refusalText = useRefusalText();
  const saveAll = () => save(file, [heads, ...named.map((line) => [line.name, line.title, ...counts.map((count) => line.counts[count])])]);
  return (
    <div className="q-stack">
      <Panel flush>
        <RegionTable
          label={t('statistics.title')}
          empty={t('statistics.none')}
          heads={heads}
          numbersFrom={2}
          rows={named.map((line) => ({
            key: `${line.office}|${line.part}`,
            cells: [line.name, line.title, ...counts.map((count) => format.number(line.counts[count]))],
          }))}
          foot={[t('statistics.sum'), '', ...counts.map((count) => format.number(sums[count]))]}
        />
      </Panel>
      {named.length > 0 ? (
        <div className="q-actions">
          <ActButton label={t('statistics.save')} icon="journal" shortcut="Ctrl+S" onClick={() => void saveAll()} />
        </div>
      ) : null}
      {refusals.map((refusal, place) => (
        <Notice key={place} kind="error">
          {refusalText(refusal)}
        </Notice>
      ))}
    </div>
  );
}
