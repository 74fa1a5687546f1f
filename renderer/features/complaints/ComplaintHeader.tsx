import { Link } from 'wouter';
import { kindOf } from '../../../shared/cases/office.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { complaintForecast } from '../../../shared/complaints/complaint-forecast.ts';
import { complaintHolder, isAtBody } from '../../../shared/complaints/complaint-holder.ts';
import { complainantName, signerText } from '../../../shared/forms/complaints/complaint-texts.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { formatPhone } from '../../../shared/people/phone.ts';
import { EditionLine } from '../../parts/EditionLine.tsx';
import { HeadCell } from '../../parts/HeadCell.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { ComplaintClocks } from './ComplaintClocks.tsx';
import { ComplaintNotices } from './ComplaintNotices.tsx';
import type { ComplaintWords } from './complaint-words.ts';
import { OriginCell } from './OriginCell.tsx';

type Props = {
  readonly current: Complaint;
  readonly words: ComplaintWords;
  readonly today: LocalDate;
  /** Opens the dialog for what is missing; null where that cannot be done now. */
  readonly onComplete: (() => void) | null;
};

/** The head of the file: both clocks, who holds it, to whom, how and by whom the complaint came, what about. */
export function ComplaintHeader({ current, words, today, onComplete }: Props) {
  const { say, format } = words;
  const { calendar } = useStore().world();
  const forecast = complaintForecast(current, today, calendar);
  const signer = signerText(current);
  const { addressee, way, wayNumber, complainant } = current.intake;
  return (
    <section className="q-panel q-case-head">
      <ComplaintNotices {...{ current, words, today, forecast, onComplete }} />
      <div className="q-case-grid">
        <ComplaintClocks {...{ current, words, forecast, today }} />
        <HeadCell label={say('header.holder')}>
          <Holder current={current} words={words} />
        </HeadCell>
        <HeadCell label={say('header.addressee')}>{say(`addressee.${addressee}`)}</HeadCell>
        <HeadCell label={say('header.complainant')}>
          <strong>{complainantName(current) || say('header.unknown')}</strong>
          {signer ? <div className="q-soft">{signer}</div> : null}
          {complainant.phone ? <div className="q-soft">{formatPhone(complainant.phone)}</div> : null}
        </HeadCell>
        <HeadCell label={say('header.about')}>
          <About current={current} words={words} />
        </HeadCell>
        <HeadCell label={say('header.received')}>
          {format.dateTime(current.receivedAt)}
          <div className="q-soft">{wayNumber ? say('header.wayNumbered', { way: say(`way.${way}`), number: wayNumber }) : say(`way.${way}`)}</div>
        </HeadCell>
        {current.origin ? <OriginCell origin={current.origin} words={words} /> : null}
        <HeadCell label={say('header.edition')}>
          <EditionLine edition={words.edition} today={today} />
        </HeadCell>
      </div>
    </section>
  );
}

function Holder({ current, words: { say, term, staff, office } }: Pick<Props, 'current' | 'words'>) {
  const holder = complaintHolder(current, kindOf(office));
  const { assignee } = current;
  return (
    <>
      <strong>{isAtBody(current) ? current.review?.body : holder ? (holder.staff ? staff(holder.staff) : term(`role.${holder.role}`)) : '—'}</strong>
      {holder?.staff || isAtBody(current) ? null : (
        <div className="q-soft">{say('header.assignee', { name: assignee === null ? say('header.nobody') : staff(assignee) })}</div>
      )}
    </>
  );
}

function About({ current, words: { say } }: Pick<Props, 'current' | 'words'>) {
  const { about, matter } = current.intake;
  const number = 'number' in about && about.number ? say('header.numbered', { number: about.number }) : '';
  const where =
    about.kind === 'other-case'
      ? about.office
      : about.kind === 'state-corporation-worker'
        ? [about.department, about.worker].filter(Boolean).join(', ')
        : '';
  return (
    <>
      {about.kind === 'our-case' ? (
        <Link href={`/cases/${about.case}`} className="q-link">
          {say('header.ourCase', { number: about.number })}
        </Link>
      ) : (
        <>{[say(`about.${about.kind}`), where, number].filter(Boolean).join(', ')}</>
      )}
      <div className="q-soft">{say(`matter.${matter}`)}</div>
    </>
  );
}
