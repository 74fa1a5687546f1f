import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { kindOf } from '../../../shared/cases/office.ts';
import { complaintHolder, isAtBody } from '../../../shared/complaints/complaint-holder.ts';
import type { About } from '../../../shared/complaints/complaint.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import type { WatchedComplaint } from '../../parts/complaint-groups.ts';
import { ComplaintStateBadge } from '../../parts/ComplaintStateBadge.tsx';
import { staffName } from '../../parts/staff-name.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useFormat } from '../../ui/use-format.ts';

export function NumberCell({ complaint }: WatchedComplaint) {
  const { t } = useTranslation('complaint-board');
  const format = useFormat();
  const under = complaint.conflict ? (
    <span className="q-board-red">
      <Icon name="warning" size={13} /> {t('conflict')}
    </span>
  ) : (
    format.dateTime(complaint.receivedAt)
  );
  return <Two main={<strong>{complaint.number.text}</strong>} under={under} />;
}

/** Who complains, about what, and to whom it is addressed. */
export function ComplainantCell({ complaint: { intake } }: WatchedComplaint) {
  const { t } = useTranslation(['complaint-board', 'complaints']);
  const name = intake.complainant.organisation?.name || fullName(intake.complainant);
  return (
    <div className="q-two">
      <div title={name}>{name === '' ? t('complaint-board:nameless') : name}</div>
      <div className="q-soft" title={t(`complaints:matter.${intake.matter}`)}>
        <AboutWhat about={intake.about} />, {t(`complaints:matter.${intake.matter}`)}
      </div>
      <div className="q-soft">{t(`complaint-board:addressee.${intake.addressee}`)}</div>
    </div>
  );
}

function AboutWhat({ about }: { readonly about: About }) {
  const { t } = useTranslation('complaints');
  switch (about.kind) {
    case 'our-case':
      // Out of the Tab order: the table is one stop; by keys the case is reached from the complaint.
      return (
        <Link href={`/cases/${about.case}`} className="q-link" tabIndex={-1} onClick={(event) => event.stopPropagation()}>
          {about.number || t('about.our-case')}
        </Link>
      );
    case 'other-case':
      return [about.office, about.number].filter(Boolean).join(', ');
    case 'state-corporation-worker':
      return [about.worker || t('about.state-corporation-worker'), about.department].join(', ');
    case 'no-case':
      return t('about.no-case');
  }
}

/** Where it stands, and whose move it is. */
export function HolderCell({ complaint }: WatchedComplaint) {
  const { t } = useTranslation('terms');
  const { office } = useStore().world();
  const holder = complaintHolder(complaint, kindOf(office));
  const under = isAtBody(complaint)
    ? complaint.review?.body
    : !holder
      ? ''
      : holder.staff === undefined
        ? t(`role.${holder.role}`)
        : staffName(office, holder.staff);
  return <Two main={<ComplaintStateBadge state={complaint.state} />} under={under} />;
}

export function Two({ main, under }: { readonly main: ReactNode; readonly under: ReactNode }) {
  return (
    <div className="q-two">
      <div title={typeof main === 'string' ? main : undefined}>{main}</div>
      <div className="q-soft" title={typeof under === 'string' ? under : undefined}>
        {under}
      </div>
    </div>
  );
}
