import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Case } from '../../../shared/cases/case.ts';
import type { LawPackage, Office } from '../../../shared/cases/office.ts';
import { isComplaintVisibleTo } from '../../../shared/complaints/complaint-visibility.ts';
import { useToday } from '../../parts/use-today.ts';
import { useComplaints, useOffice, useStore } from '../../store/StoreProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { movedCounts, type MovedFiles, type MovedLine, movedLines } from './moved-lines.ts';
import { openCases, readCases, runningComplaints } from './work-off-packages.ts';

/** What the region changed in the calendar, on which ground, and which running terms it moved. */
export function MovedTerms() {
  const { t } = useTranslation('calendar');
  const office = useOffice();
  const years = (office?.packages ?? []).filter(({ content }) => content.kind === 'calendar-year').toReversed();
  const cases = useMovedCases(office?.workedOff);
  const { actor } = useStore().world();
  const offices = new Set(office ? [office.id] : []);
  const complaints = runningComplaints({ complaints: useComplaints() }).filter((one) => isComplaintVisibleTo(one, { role: actor.role, offices }));
  if (!office || years.length === 0) return null;
  return (
    <Panel title={t('moved.title')}>
      <div className="q-stack">
        {years.map((sent) => (
          <PackageLines key={sent.id} sent={sent} office={office} files={{ cases, complaints }} />
        ))}
      </div>
    </Panel>
  );
}

type Props = { readonly sent: LawPackage; readonly office: Office; readonly files: MovedFiles };

function PackageLines({ sent, office, files }: Props) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const [lang] = useLang();
  const lines = movedLines(sent.id, files);
  return (
    <section className="q-cal-package">
      <h3>{sent.title[lang]}</h3>
      <p className="q-soft">{t('moved.ground', { ground: sent.ground, date: format.date(sent.effective) })}</p>
      <Count sent={sent} office={office} />
      {lines.length > 0 ? <LineTable lines={lines} /> : null}
    </section>
  );
}

function Count({ sent, office }: Pick<Props, 'sent' | 'office'>) {
  const { t } = useTranslation('calendar');
  const today = useToday();
  const format = useFormat();
  const moved = movedCounts(sent.id, office);
  if (!moved) return <p>{sent.effective > today ? t('moved.waits', { date: format.date(sent.effective) }) : t('moved.soon')}</p>;
  if (moved.cases + moved.complaints === 0) return <p>{t('moved.nothing')}</p>;
  return (
    <p>
      {moved.cases > 0 ? <span>{t('moved.count', { count: moved.cases })}</span> : null}
      {moved.complaints > 0 ? <span>{t('moved.complaints', { count: moved.complaints })}</span> : null}
    </p>
  );
}

function LineTable({ lines }: { readonly lines: readonly MovedLine[] }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  return (
    <table className="q-plain-table">
      <thead>
        <tr>
          <th>{t('moved.number')}</th>
          <th>{t('moved.file')}</th>
          <th>{t('moved.from')}</th>
          <th>{t('moved.to')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ href, number, clock, from, to }) => (
          <tr key={`${href} ${clock}`}>
            <td className="q-nowrap">
              <Link href={href} className="q-link">
                {number}
              </Link>
            </td>
            <td>{t(`moved.clock.${clock}`)}</td>
            <td className="q-nowrap">{format.date(from)}</td>
            <td className="q-nowrap">{format.date(to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
