import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { kindOf } from '../../../shared/cases/office.ts';
import type { Entry, Fact } from '../../../shared/journal/entry.ts';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { mayAct } from '../../../shared/roles/permissions.ts';
import { staffName } from '../../parts/staff-name.ts';
import { useFactWords } from '../../parts/use-fact-words.ts';
import { useComplaints, useIndex, useStore } from '../../store/StoreProvider.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { reasonOf } from './reason-of.ts';
import type { Undelivered } from './undelivered.ts';

/** One entry that did not arrive: the act in words, why the region did not take it, and the way out. */
export function TrayRow({ line }: { readonly line: Undelivered }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const { office } = useStore().world();
  const { kind, n, code, params, since, entry, behind } = line;
  const reason = reasonOf(code);
  return (
    <li>
      <div className="q-tray-act">
        <span className="q-actions">
          <Badge tone={kind === 'stopped' ? 'red' : 'amber'} icon={kind === 'stopped' ? 'stop' : 'warning'}>
            {t(`tray.${kind}`)}
          </Badge>
          <span className="q-soft">{t('tray.entry', { n: format.number(n) })}</span>
        </span>
        <ActWords entry={entry} />
      </div>
      <div className="q-tray-why">
        <p>
          <strong>{t(`reason.${reason}.why`, { ...params, code })}</strong>{' '}
          {since === null ? null : <span className="q-soft">{t('tray.since', { at: format.dateTime(toLocal(since, office.settings.zone)) })}</span>}
        </p>
        <p>{t(`reason.${reason}.way`, { ...params, code })}</p>
        {behind > 0 ? <p>{t('tray.behind', { count: behind, amount: format.number(behind) })}</p> : null}
      </div>
    </li>
  );
}

/** What was done, by whom and when; of files nothing to who may not open them. */
function ActWords({ entry }: { readonly entry: Entry | null }) {
  const { t } = useTranslation(['sync', 'terms']);
  const format = useFormat();
  const words = useFactWords();
  const { office, actor } = useStore().world();
  if (!entry) return <span>{t('tray.unread')}</span>;
  const sees = mayAct(actor.role, 'view-case', kindOf(office));
  const who = `${staffName(office, entry.actor)}, ${t(`terms:role.${entry.role}`)}`;
  return (
    <>
      {sees ? entry.facts.map((fact, place) => <FactLine key={place} fact={fact} words={words(fact)} />) : <span>{t('tray.closed')}</span>}
      <span className="q-soft">
        {who}, {format.dateTime(toLocal(entry.at, office.settings.zone))}
      </span>
    </>
  );
}

function FactLine({ fact, words }: { readonly fact: Fact; readonly words: { readonly what: string; readonly detail: string } }) {
  const { t } = useTranslation('sync');
  const cases = useIndex();
  const complaints = useComplaints();
  const subject = 'case' in fact ? fact.case : 'complaint' in fact ? fact.complaint : null;
  const isCase = 'case' in fact;
  const number = subject === null ? undefined : isCase ? cases.byId(subject)?.number : complaints.byId(subject)?.number.text;
  return (
    <>
      <strong>{words.detail === '' ? words.what : `${words.what}: ${words.detail}`}</strong>
      {subject === null ? null : (
        <Link href={`/${isCase ? 'cases' : 'complaints'}/${subject}`} className="q-link">
          {number === undefined ? t('tray.open') : t('tray.file', { number })}
        </Link>
      )}
    </>
  );
}
