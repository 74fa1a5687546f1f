import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Case } from '../../../shared/cases/case.ts';
import type { LawPackage, Office } from '../../../shared/cases/office.ts';

import { useOffice, useStore } from '../../store/StoreProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { openCases, readCases } from './work-off-packages.ts';

/** What the region changed in the calendar, on which ground, and which running terms it moved. */
export function MovedTerms() {
  const { t } = useTranslation('calendar');
  const office = useOffice();
  const years = (office?.packages ?? []).filter(({ content }) => content.kind === 'calendar-year').toReversed();
  const cases = useMovedCases(office?.workedOff);
  if (!office || years.length === 0) return null;
  return (
    <Panel title={t('moved.title')}>
      <div className="q-stack">
        {years.map((sent) => (
          <PackageLines key={sent.id} sent={sent} office={office} cases={cases} />
        ))}
      </div>
    </Panel>
  );
}

type Props = { readonly sent: LawPackage; readonly office: Office; readonly cases: readonly Case[] };

function PackageLines({ sent, office, cases }: Props) {
  const { t, i18n } = useTranslation('calendar');
  const format = useFormat();
  const done = office.workedOff?.find((one) => one.package === sent.id);
  const moved = cases.flatMap(({ id, number, movedTerms = [] }) =>
    movedTerms.filter((one) => one.package === sent.id).map((one) => ({ id, number: number.text, ...one })),
  );
  return (
    <section className="q-cal-package">
      <h3>{sent.title[i18n.language === 'ru' ? 'ru' : 'kk']}</h3>
      <p className="q-soft">{t('moved.ground', { ground: sent.ground, date: format.date(sent.effective) })}</p>
      <p>{done ? t('moved.count', { count: done.moved }) : t('moved.waits', { date: format.date(sent.effective) })}</p>
      {moved.length > 0 ? (
        <table className="q-plain-table">
          <thead>
            <tr>
              <th>{t('moved.case')}</th>
              <th>{t('moved.from')}</th>
              <th>{t('moved.to')}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map((one) => (
              <tr key={one.id}>
                <td>
                  <Link href={`/cases/${one.id}`}>{one.number}</Link>
                </td>
                <td className="q-nowrap">{format.date(one.from)}</td>
                <td className="q-nowrap">{format.date(one.to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

/** Running cases whose term a package has moved, read anew when one was worked off; those that are finished meanwhile are only counted. */
function useMovedCases(workedOff: Office['workedOff']): readonly Case[] {
  const store = useStore();
  const [cases, setCases] = useState<readonly Case[]>([]);
  useEffect(() => {
    let isLast = true;
    if (workedOff) {
      void readCases(store, openCases(store)).then((read) => {
        if (isLast) setCases(read.filter(({ movedTerms }) => movedTerms !== undefined));
      });
    }
    return () => {
      isLast = false;
    };
  }, [store, workedOff]);
  return cases;
}
