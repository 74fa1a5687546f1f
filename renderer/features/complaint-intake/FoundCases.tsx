import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../store/case-index.ts';
import { useIndex } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useFormat } from '../../ui/use-format.ts';

const SHOWN = 8;

type Props = { readonly text: string; readonly onPick: (id: string) => void };

/** Cases that fit what is typed, found as one types; each can be taken as what the complaint is about. */
export function FoundCases({ text, onPick }: Props) {
  const { t } = useTranslation('complaint-intake');
  const index = useIndex();
  const asked = useDeferredValue(text);
  const found = useMemo(() => index.search(asked, SHOWN + 1), [index, asked]);
  const count =
    found.length === 0 ? t('search.none') : found.length > SHOWN ? t('search.more', { count: SHOWN }) : t('search.found', { count: found.length });
  return (
    <div>
      <p className="intake-plain q-soft" role="status">
        {count}
      </p>
      <ul className="intake-list" aria-label={t('search.results')}>
        {found.slice(0, SHOWN).map((summary) => (
          <FoundCase key={summary.id} summary={summary} onPick={() => onPick(summary.id)} />
        ))}
      </ul>
    </div>
  );
}

function FoundCase({ summary, onPick }: { readonly summary: CaseSummary; readonly onPick: () => void }) {
  const { t } = useTranslation('complaint-intake');
  const format = useFormat();
  return (
    <li>
      <ActButton kind="quiet" label={t('search.pick', { number: summary.number })} onClick={onPick} />
      <strong>{summary.applicant}</strong>
      <span className="q-soft">{format.dateTime(summary.receivedAt)}</span>
      <StateBadge state={summary.state} />
    </li>
  );
}
