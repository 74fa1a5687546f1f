import { useTranslation } from 'react-i18next';
import type { LocalDateTime } from '../../shared/kernel/local-date-time.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { useFormat } from '../ui/use-format.ts';
import { ListPanel } from './ListPanel.tsx';
import { REGION, staffName } from './staff-name.ts';

/** An act of the journal in words: what was done, details, and what a correction changed. */
export type FactWords = {
  readonly what: string;
  readonly details: readonly string[];
  readonly change?: { readonly before: string; readonly after: string };
};
export type JournalLine = FactWords & { readonly key: string; readonly at: LocalDateTime; readonly by: string; readonly role: string };

/** A fact without a change; details that are not there are left out. */
export const plainWords = (what: string, details: readonly (string | undefined | null | false)[] = []): FactWords => ({
  what,
  details: details.filter((detail): detail is string => typeof detail === 'string' && detail !== ''),
});

/** Who did what and when, newest first; corrections with what stood before. */
export function JournalTable({ lines }: { readonly lines: readonly JournalLine[] }) {
  const { t } = useTranslation('file');
  return (
    <ListPanel title={t('journal.title')} heads={[t('journal.when'), t('journal.who'), t('journal.what')]}>
      {[...lines].reverse().map((line) => (
        <Row key={line.key} line={line} />
      ))}
    </ListPanel>
  );
}

function Row({ line: { at, by, role, what, details, change } }: { readonly line: JournalLine }) {
  const { t } = useTranslation('terms');
  const format = useFormat();
  const { office } = useStore().world();
  return (
    <tr>
      <td className="q-nowrap">{format.dateTime(at)}</td>
      <td className="q-by">
        {by === REGION ? t('byRegion') : staffName(office, by)}
        {by === REGION ? null : <div className="q-soft">{t(`role.${role}`)}</div>}
      </td>
      <td>
        <strong>{what}</strong>
        {change ? (
          <div>
            <del>{change.before}</del> → <ins>{change.after}</ins>
          </div>
        ) : null}
        {details.map((detail, index) => (
          <div key={index} className="q-soft q-pre">
            {detail}
          </div>
        ))}
      </td>
    </tr>
  );
}
