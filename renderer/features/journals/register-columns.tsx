import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { CaseNumber } from '../../parts/CaseNumber.tsx';
import { serviceTitle } from '../../parts/step-title.ts';
import { staffName } from '../../parts/staff-name.ts';
import type { CaseSummary } from '../../store/case-index.ts';
import { useCase, useStore } from '../../store/StoreProvider.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { Two } from './Two.tsx';

/** The columns of the incoming journal. Address, documents and receiver are read from the case while its line is in sight. */
export function useRegisterColumns(): readonly Column<CaseSummary>[] {
  const { t } = useTranslation('journals');
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue, office } = useStore().world();
  return useMemo(
    () => [
      { key: 'number', label: t('columns.number'), width: '154px', cell: (row) => <CaseNumber id={row.id} number={row.number} /> },
      {
        key: 'received',
        label: t('columns.received'),
        width: '100px',
        cell: (row) => <Two main={format.date(dateOf(row.receivedAt))} under={format.time(row.receivedAt)} />,
      },
      {
        key: 'applicant',
        label: t('columns.applicant'),
        width: 'minmax(170px, 1.4fr)',
        cell: (row) => <Two main={row.applicant} under={<Address id={row.id} />} />,
      },
      {
        key: 'service',
        label: t('columns.service'),
        width: 'minmax(130px, 0.8fr)',
        cell: (row) => <Two main={serviceTitle(catalogue, row.service, lang)} under={<Documents id={row.id} />} />,
      },
      {
        key: 'executor',
        label: t('columns.executor'),
        width: 'minmax(138px, 0.8fr)',
        cell: (row) => (row.executor ? staffName(office, row.executor) : ''),
      },
      { key: 'due', label: t('columns.due'), width: '96px', cell: (row) => (row.due ? format.date(row.due) : '') },
      { key: 'result', label: t('columns.result'), width: 'minmax(150px, 1.1fr)', cell: (row) => <Result row={row} /> },
      {
        key: 'issued',
        label: t('columns.issued'),
        width: '120px',
        cell: (row) => (row.issuedAt ? <Two main={format.date(dateOf(row.issuedAt))} under={<Receiver id={row.id} />} /> : ''),
      },
    ],
    [t, format, lang, catalogue, office],
  );
}

function Result({ row }: { readonly row: CaseSummary }) {
  const { t } = useTranslation(['journals', 'terms']);
  const format = useFormat();
  if (row.state === 'acceptance-refused') return <>{t('journals:result.acceptanceRefused')}</>;
  if (row.decisionKind === null) return <span className="q-soft">{t('journals:result.none')}</span>;
  const main = [t(`terms:decision.${row.decisionKind}`), row.decisionDate && format.date(row.decisionDate)].filter(Boolean).join(', ');
  return <Two main={main} under={row.decisionNumber && `№ ${row.decisionNumber}`} />;
}

function Address({ id }: { readonly id: string }) {
  return <>{useCase(id)?.application.applicant.address ?? ''}</>;
}

function Documents({ id }: { readonly id: string }) {
  const { t } = useTranslation('journals');
  const present = useCase(id)?.application.documents.filter((document) => document.state === 'present');
  if (!present) return null;
  const sheets = present.reduce((sum, document) => sum + (document.sheets ?? 0), 0);
  return <>{sheets > 0 ? t('documentsSheets', { count: present.length, sheets }) : t('documents', { count: present.length })}</>;
}

function Receiver({ id }: { readonly id: string }) {
  const { t } = useTranslation('terms');
  const issue = useCase(id)?.issue;
  return issue ? <>{t(`receiver.${issue.receiver.who}`)}</> : null;
}
