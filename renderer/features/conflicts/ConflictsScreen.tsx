import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Conflict } from '../../../shared/cases/open-conflicts.ts';
import { conflictsOf } from '../../../shared/journal/conflicts.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import { ListPanel } from '../../parts/ListPanel.tsx';
import { staffName } from '../../parts/staff-name.ts';
import { useCase, useComplaints, useIndex, useStore } from '../../store/StoreProvider.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { useFormat } from '../../ui/use-format.ts';

/** Every case and complaint in which something clashes: which, what, whose hands it was in. */
export function ConflictsScreen() {
  const { t } = useTranslation('conflicts');
  const [index, complaints] = [useIndex(), useComplaints()];
  const cases = useMemo(() => [...index.list({ conflict: true, sort: 'received' })].map((position) => index.summary(position)), [index]);
  const letters = useMemo(() => complaints.list({ sort: 'due' }).filter(({ conflict }) => conflict), [complaints]);
  const heads = [t('list.number'), t('list.person'), t('list.what')];
  return (
    <Page title={t('title')}>
      <p className="q-text q-soft">{t('lead')}</p>
      {cases.length + letters.length === 0 ? <Empty icon="check" title={t('none')} /> : null}
      {cases.length > 0 ? (
        <ListPanel title={t('list.cases', { count: cases.length })} heads={heads}>
          {cases.map((one) => (
            <CaseLine key={one.id} id={one.id} number={one.number} person={one.applicant} />
          ))}
        </ListPanel>
      ) : null}
      {letters.length > 0 ? (
        <ListPanel title={t('list.complaints', { count: letters.length })} heads={heads}>
          {letters.map((one) => (
            <tr key={one.id}>
              <td className="q-nowrap">
                <Link href={`/complaints/${one.id}`} className="q-link">
                  {one.number.text}
                </Link>
              </td>
              <td>{one.intake.complainant.organisation?.name || fullName(one.intake.complainant)}</td>
              <td>
                <What conflicts={conflictsOf(one)} />
              </td>
            </tr>
          ))}
        </ListPanel>
      ) : null}
    </Page>
  );
}

function CaseLine({ id, number, person }: { readonly id: string; readonly number: string; readonly person: string }) {
  const current = useCase(id);
  return (
    <tr>
      <td className="q-nowrap">
        <Link href={`/cases/${id}`} className="q-link">
          {number}
        </Link>
      </td>
      <td>{person}</td>
      <td>{current ? <What conflicts={conflictsOf(current)} /> : null}</td>
    </tr>
  );
}

function What({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const { t } = useTranslation('conflicts');
  const format = useFormat();
  const { office } = useStore().world();
  return conflicts.map(({ key, kind, sides }) => (
    <div key={key}>
      {t(`short.${kind}`)} <span className="q-soft">{sides.map(({ by, at }) => `${staffName(office, by)}, ${format.dateTime(at)}`).join(' — ')}</span>
    </div>
  ));
}
