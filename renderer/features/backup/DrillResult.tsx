import { useTranslation } from 'react-i18next';
import { Notice, type NoticeKind } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { LastDrill } from './remembered-backup.ts';

const KIND: Readonly<Record<LastDrill['outcome'], NoticeKind>> = { matched: 'success', older: 'info', differs: 'error', refused: 'error' };

/** How reading a backup back went, in the words of who answers for the office. */
export function DrillResult({ drill }: { readonly drill: LastDrill }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const refusalText = useRefusalText();
  const { outcome, at, madeAt, refusal, entries, cases, complaints } = drill;
  const numbers = { entries: format.number(entries), cases: format.number(cases), complaints: format.number(complaints) };
  return (
    <Notice kind={KIND[outcome]} title={t(`drill.title.${outcome}`, { at: format.dateTime(at) })}>
      {t(`drill.text.${outcome}`, { ...numbers, made: madeAt ? format.dateTime(madeAt) : '', name: drill.name })}
      {refusal ? ` ${refusalText({ code: refusal.code, params: refusal.params ?? {} })}` : null}
    </Notice>
  );
}
