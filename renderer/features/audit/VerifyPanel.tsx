import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../shared/journal/entry.ts';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { staffName } from '../../parts/staff-name.ts';
import { useFactWords } from '../../parts/use-fact-words.ts';
import { useHealth, useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { AuditRow } from './audit-rows.ts';
import { type FirstBad, useVerification, type Verified } from './use-verification.ts';

/** Is the journal whole? What was found at opening, who verified last, and the long verification on demand. */
export function VerifyPanel({ rows }: { readonly rows: readonly AuditRow[] }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const health = useHealth();
  const { office } = useStore().world();
  const { busy, found, verify } = useVerification();
  const last = rows.find(({ fact }) => fact.type === 'audit-verified');
  return (
    <Panel
      title={t('verify.title')}
      actions={<ActButton icon="check" label={t('verify.button')} shortcut="Alt+N" busy={busy} onClick={() => void verify()} />}
    >
      <div className="q-stack">
        {busy ? <Notice kind="info">{t('verify.running')}</Notice> : found ? <Result found={found} /> : null}
        {!busy && !found ? (
          <Notice kind={health.status === 'damaged' ? 'error' : 'success'}>
            {t(`verify.opening.${health.status}`, { entries: format.number(health.entries) })}
          </Notice>
        ) : null}
        {last ? <p className="q-soft q-audit-last">{t('verify.last', { at: format.dateTime(last.at), who: staffName(office, last.by) })}</p> : null}
      </div>
    </Panel>
  );
}

function Result({ found: { entries, last, damaged, mended, first } }: { readonly found: Verified }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  if (!first)
    return (
      <>
        {mended > 0 ? <Notice kind="warning">{t('verify.mended', { count: mended })}</Notice> : null}
        <Notice kind="success">{t('verify.whole', { count: entries, entries: format.number(entries), last: format.number(last) })}</Notice>
      </>
    );
  return (
    <Notice kind="error" title={t('verify.broken', { n: format.number(first.n), count: damaged })}>
      <Named first={first} />
      <p>{t('verify.advice')}</p>
    </Notice>
  );
}

/** What the first bad entry is, or was next to: what, who, when. */
function Named({ first: { n, entry, before } }: { readonly first: FirstBad }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const said = useEntryWords();
  if (entry) return <p>{t('verify.bad', { n: format.number(n), ...said(entry) })}</p>;
  if (before) return <p>{t('verify.unreadable', { n: format.number(n), before: format.number(before.n), ...said(before) })}</p>;
  return <p>{t('verify.unreadableFirst', { n: format.number(n) })}</p>;
}

function useEntryWords(): (entry: Entry) => { readonly what: string; readonly who: string; readonly at: string } {
  const format = useFormat();
  const words = useFactWords();
  const { office } = useStore().world();
  return ({ facts, actor, at }) => ({
    what: facts.map((fact) => words(fact).what).join('; '),
    who: staffName(office, actor),
    at: format.dateTime(toLocal(at, office.settings.zone)),
  });
}
