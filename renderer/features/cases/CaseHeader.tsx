import type { Case } from '../../../shared/cases/case.ts';
import { holderOf } from '../../../shared/cases/holder-of.ts';
import { kindOf } from '../../../shared/cases/office.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import { serviceTitle } from '../../parts/step-title.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CaseClocks } from './CaseClocks.tsx';
import type { CaseWords } from './case-words.ts';
import { ComplaintMark } from './ComplaintMark.tsx';
import { MoveNotice } from './MoveNotice.tsx';
import { EditionLine } from '../../parts/EditionLine.tsx';
import { HeadCell } from '../../parts/HeadCell.tsx';

type Props = { readonly current: Case; readonly words: CaseWords; readonly today: LocalDate };

/** The head of the file: the clocks, who holds it, for whom and about whom, by which act. */
export function CaseHeader({ current, words, today }: Props) {
  const { say, term, format, lang } = words;
  const { catalogue } = useStore().world();
  const { applicant, representative, children, channel, service } = current.application;
  const { consentWithdrawn, blocked } = current;
  return (
    <section className="q-panel q-case-head">
      {current.conflict ? <Notice kind="error">{say('conflict')}</Notice> : null}
      {consentWithdrawn ? (
        <Notice kind="warning">
          {say('consent.withdrawn', { at: format.dateTime(consentWithdrawn.at), date: format.dateWithWeekday(consentWithdrawn.stopBy) })}
        </Notice>
      ) : null}
      {blocked ? (
        <Notice kind="warning" title={say('blocked.title')}>
          {say('blocked.text', { at: format.dateTime(blocked.at), requestedBy: blocked.requestedBy, reason: blocked.reason })}
        </Notice>
      ) : null}
      <MoveNotice current={current} words={words} />
      <ComplaintMark current={current} today={today} />
      <div className="q-case-grid">
        <CaseClocks current={current} words={words} today={today} />
        <HeadCell label={say('header.holder')}>
          <Holder current={current} words={words} />
        </HeadCell>
        <HeadCell label={say('header.received')}>
          {format.dateTime(current.receivedAt)}
          <div className="q-soft">{term(`channel.${channel}`)}</div>
        </HeadCell>
        <HeadCell label={say('header.service')}>{serviceTitle(catalogue, service, lang)}</HeadCell>
        <HeadCell label={say('header.edition')}>
          <EditionLine edition={words.edition} today={today} />
        </HeadCell>
        <HeadCell label={say('header.applicant')}>
          <strong>{fullName(applicant)}</strong>
          {representative ? (
            <div className="q-soft">
              {say('header.representative')}: {fullName(representative)}
            </div>
          ) : null}
        </HeadCell>
        <HeadCell label={say('header.children', { count: children.length })}>
          {children.map((child, index) => (
            <div key={index}>
              {fullName(child)}, <span className="q-soft">{say('header.born', { date: format.date(child.birthDate) })}</span>
            </div>
          ))}
        </HeadCell>
      </div>
    </section>
  );
}

function Holder({ current, words }: { readonly current: Case; readonly words: CaseWords }) {
  const { say, term, staff, office } = words;
  const holder = holderOf(current);
  const executor = current.executor === null ? say('header.none') : staff(current.executor);
  return (
    <>
      <strong>{holder ? (holder.staff ? staff(holder.staff) : term(`role.${holder.role}`)) : '—'}</strong>
      {holder?.staff || kindOf(office) === 'state-corporation' ? null : (
        <div className="q-soft">
          {say('header.executor')}: {executor}
        </div>
      )}
    </>
  );
}
