import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Case } from '../../../shared/cases/case.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import { ComplaintStateBadge } from '../../parts/ComplaintStateBadge.tsx';
import { useComplaints } from '../../store/StoreProvider.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';

const COLUMNS = ['number', 'complainant', 'matter', 'due', 'state'] as const;

/** Every complaint about this case, newest first: who, about what, until when, what came of it. */
export function ComplaintsPanel({ current }: { readonly current: Case }) {
  const { t } = useTranslation('cases');
  const rows = useComplaints().about(current.id);
  if (rows.length === 0) return <Empty icon="complaint" title={t('complaints.none')} />;
  return (
    <Panel title={t('complaints.title')} flush>
      <table className="q-list">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`complaints.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Row({ row }: { readonly row: Complaint }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const { intake, answer, forwarding, terms } = row;
  return (
    <tr>
      <td className="q-nowrap">
        <Link href={`/complaints/${row.id}`} className="q-link">
          {row.number.text}
        </Link>
        <div className="q-soft">{format.dateTime(row.registeredAt)}</div>
      </td>
      <td>
        {intake.complainant.organisation?.name || fullName(intake.complainant)}
        <div className="q-soft">{t(`way.${intake.way}`)}</div>
      </td>
      <td>
        {t(`matter.${intake.matter}`)}
        <div className="q-soft">{t(`addressee.${intake.addressee}`)}</div>
      </td>
      <td className="q-nowrap">{terms ? format.date(terms.due) : '—'}</td>
      <td>
        <ComplaintStateBadge state={row.state} />
        {answer ? <div className="q-soft">{`${t(`outcome.${answer.outcome}`)}, ${format.date(answer.date)}`}</div> : null}
        {!answer && forwarding ? <div className="q-soft">{`${forwarding.to}, ${format.date(dateOf(forwarding.at))}`}</div> : null}
      </td>
    </tr>
  );
}
