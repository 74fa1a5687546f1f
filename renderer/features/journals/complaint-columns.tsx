import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import { staffName } from '../../parts/staff-name.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { Two } from './Two.tsx';

/** The columns of the journal of complaints, two lines to a cell: the register's eleven do not fit side by side on a screen. */
export function useComplaintColumns(): readonly Column<Complaint>[] {
  const { t } = useTranslation('journals');
  const format = useFormat();
  const { office } = useStore().world();
  return useMemo(
    () => [
      {
        key: 'number',
        label: t('complaints.columns.number'),
        width: '164px',
        cell: ({ number, registeredAt }) => <Two main={<strong>{number.text}</strong>} under={format.dateTime(registeredAt)} />,
      },
      { key: 'complainant', label: t('complaints.columns.complainant'), width: 'minmax(136px, 1.1fr)', cell: (row) => <Complainant row={row} /> },
      { key: 'about', label: t('complaints.columns.about'), width: 'minmax(160px, 1.4fr)', cell: (row) => <AboutWhat row={row} /> },
      { key: 'due', label: t('complaints.columns.due'), width: 'minmax(120px, 0.8fr)', cell: (row) => <Due row={row} /> },
      {
        key: 'assignee',
        label: t('complaints.columns.assignee'),
        width: 'minmax(122px, 0.7fr)',
        cell: ({ assignee }) => (assignee ? staffName(office, assignee) : ''),
      },
      { key: 'result', label: t('complaints.columns.result'), width: 'minmax(156px, 1.1fr)', cell: (row) => <Result row={row} /> },
      { key: 'sent', label: t('complaints.columns.sent'), width: '100px', cell: (row) => <Sent row={row} /> },
      { key: 'note', label: t('complaints.columns.note'), width: 'minmax(84px, 0.6fr)', cell: (row) => <Note row={row} /> },
    ],
    [t, format, office],
  );
}

type Props = { readonly row: Complaint };

function Complainant({ row: { intake } }: Props) {
  const { t } = useTranslation('complaints');
  const { complainant, way, wayNumber } = intake;
  return <Two main={complainant.organisation?.name || fullName(complainant)} under={[t(`way.${way}`), wayNumber].filter(Boolean).join(', ')} />;
}

/** About what, and in its own words: the first line of them. */
function AboutWhat({ row: { intake } }: Props) {
  const { t } = useTranslation('complaints');
  const { about, matter, essence } = intake;
  const what = about.kind === 'our-case' && about.number !== '' ? `№ ${about.number}` : t(`about.${about.kind}`);
  return <Two main={`${t(`matter.${matter}`)}: ${what}`} under={essence} />;
}

function Due({ row: { terms, intake } }: Props) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  return <Two main={terms ? format.date(terms.due) : '—'} under={t(`addressee.${intake.addressee}`)} />;
}

function Result({ row: { answer, forwarding, state } }: Props) {
  const { t } = useTranslation(['journals', 'complaints']);
  const format = useFormat();
  const letter = answer ?? forwarding;
  const main = answer ? t(`complaints:outcome.${answer.outcome}`) : t(`complaints:state.${forwarding ? 'forwarded' : state}`);
  if (!letter) return <span className="q-soft">{main}</span>;
  return <Two main={main} under={t('journals:complaints.letter', { number: letter.number.text, date: format.date(dateOf(letter.at)) })} />;
}

function Sent({ row: { sending } }: Props) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  return sending ? <Two main={format.date(dateOf(sending.at))} under={t(`way.${sending.way}`)} /> : null;
}

function Note({ row: { measures, extensions } }: Props) {
  const { t } = useTranslation('journals');
  const format = useFormat();
  const last = extensions.at(-1);
  const extended = last && t('complaints.extended', { date: format.date(last.until) });
  const done = measures.map(({ text }) => text).join('; ');
  return <Two main={done || extended} under={done ? extended : null} />;
}
