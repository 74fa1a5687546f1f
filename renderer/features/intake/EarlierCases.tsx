import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { CaseSummary } from '../../store/case-index.ts';
import { useIndex, useStore } from '../../store/StoreProvider.tsx';
import { DueBadge } from '../../ui/DueBadge.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useFormat } from '../../ui/use-format.ts';

const SHOWN = 12;

/** Cases that fit what is typed, found as one types. */
export function EarlierCases({ text }: { readonly text: string }) {
  const { t } = useTranslation('intake');
  const index = useIndex();
  const asked = useDeferredValue(text);
  const found = useMemo(() => index.search(asked, SHOWN + 1), [index, asked]);
  const shown = found.slice(0, SHOWN);
  return (
    <div>
      <p className="intake-plain q-soft" role="status">
        {found.length === 0
          ? t('search.none')
          : found.length > SHOWN
            ? t('search.more', { count: SHOWN })
            : t('search.found', { count: found.length })}
      </p>
      <ul className="intake-list" aria-label={t('search.results')}>
        {shown.map((summary) => (
          <EarlierCase key={summary.id} summary={summary} />
        ))}
      </ul>
    </div>
  );
}

function EarlierCase({ summary }: { readonly summary: CaseSummary }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const world = useStore().world();
  const today = dateOf(toLocal(world.clock.now(), world.office.settings.zone));
  return (
    <li>
      <Link href={`/cases/${summary.id}`} className="intake-link">
        {summary.number}
      </Link>
      <span>
        <strong>{summary.applicant}</strong>
        {summary.children.length > 0 ? <span className="q-soft"> · {t('search.child', { names: summary.children.join(', ') })}</span> : null}
      </span>
      <span className="q-soft">{format.dateTime(summary.receivedAt)}</span>
      <StateBadge state={summary.state} />
      {summary.due && summary.closedAt === null && summary.issuedAt === null ? (
        <DueBadge due={summary.due} today={today} estimated={summary.estimated} />
      ) : null}
    </li>
  );
}
