import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import type { Office, Retention } from '../../../shared/cases/office.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { serviceTitle } from '../../parts/step-title.ts';
import { useIndex, useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { type PastCase, pastRetention } from './past-retention.ts';
import { RetentionDialog } from './RetentionDialog.tsx';

type Props = { readonly office: Office; readonly today: LocalDate };

/** How long finished cases are kept, by which orders, and which cases are past that time. Without an order nothing is past. */
export function RetentionPanel({ office, today }: Props) {
  const { t } = useTranslation('personal-data');
  const refusalText = useRefusalText();
  const refusal = refuseActor('order-retention', useStore().world());
  const [ordering, setOrdering] = useState(false);
  const orders = [...(office.retentions ?? [])].reverse();
  return (
    <div className="q-stack q-data-leaf">
      <Panel
        title={t('retention.title')}
        flush={orders.length > 0}
        actions={
          <ActButton
            icon="plus"
            label={t('retention.add')}
            shortcut="F8"
            refusal={refusal ? refusalText(refusal) : undefined}
            onClick={() => setOrdering(true)}
          />
        }
      >
        {orders.length === 0 ? <p className="q-text">{t('retention.none')}</p> : <Orders orders={orders} />}
      </Panel>
      <PastCases office={office} today={today} />
      {ordering ? <RetentionDialog office={office} today={today} onClose={() => setOrdering(false)} /> : null}
    </div>
  );
}

function Orders({ orders }: { readonly orders: readonly Retention[] }) {
  const { t } = useTranslation('personal-data');
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  return (
    <table className="q-plain-table">
      <thead>
        <tr>
          {(['order', 'service', 'years', 'source'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`retention.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {orders.map(({ id, order, service, years, source }) => (
          <tr key={id}>
            <td className="q-nowrap">{t('breaches.letter', { number: order.number, date: format.date(order.date) })}</td>
            <td>{service === undefined ? t('retention.all') : serviceTitle(catalogue, service, lang)}</td>
            <td>{format.duration({ amount: years, unit: 'year' })}</td>
            <td>{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PastCases({ office, today }: Props) {
  const { t } = useTranslation('personal-data');
  const format = useFormat();
  const [lang] = useLang();
  const [, go] = useLocation();
  const index = useIndex();
  const world = useStore().world();
  const { catalogue } = world;
  const refusalText = useRefusalText();
  const refusal = refuseActor('erase-case', world);
  const [erasing, setErasing] = useState(false);
  const past = useMemo(() => pastRetention(index, office, today), [index, office, today]);
  const columns = useMemo<readonly Column<PastCase>[]>(
    () => [
      { key: 'number', label: t('files.number'), width: '150px', cell: ({ row }) => <strong>{row.number}</strong> },
      { key: 'service', label: t('files.service'), width: 'minmax(200px, 1fr)', cell: ({ row }) => serviceTitle(catalogue, row.service, lang) },
      { key: 'state', label: t('files.state'), width: '240px', cell: ({ row }) => <StateBadge state={row.state} /> },
      { key: 'last', label: t('retention.last'), width: '180px', cell: ({ last }) => format.date(last) },
    ],
    [t, catalogue, lang, format],
  );
  return (
    <section className="q-panel q-list-panel" aria-label={t('retention.past')}>
      <DataTable
        label={t('retention.past')}
        columns={columns}
        count={past.length}
        rowAt={(at) => past[at] as PastCase}
        rowKey={({ row }) => row.id}
        rowHeight={44}
        onOpen={({ row }) => go(`/cases/${row.id}`)}
        empty={<Empty icon="check" title={t(index.complete ? 'retention.nonePast' : 'loading')} />}
      />
      <p className="q-list-foot q-soft" style={{ margin: 0 }}>
        {t('retention.hint')}
      </p>
      {past.length > 0 ? (
        <div className="q-actions q-list-foot">
          <ActButton kind="danger" label={t('erase.open')} refusal={refusal ? refusalText(refusal) : undefined} onClick={() => setErasing(true)} />
        </div>
      ) : null}
      {erasing ? <EraseDialog past={past} today={today} onClose={() => setErasing(false)} /> : null}
    </section>
  );
}
