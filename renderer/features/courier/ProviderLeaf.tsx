import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseState } from '../../../shared/cases/case.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { useToday } from '../../parts/use-today.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { CaseTable } from './CaseTable.tsx';
import { providerTerm } from './provider-term.ts';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { useCasesIn } from './use-cases-in.ts';

const AT_PROVIDER: readonly CaseState[] = ['at-provider'];

/** What the provider works on: both clocks beside each other, and the result when it comes. */
export function ProviderLeaf() {
  const { t } = useTranslation('courier');
  const format = useFormat();
  const today = useToday();
  const cases = useCasesIn(AT_PROVIDER);
  const [asked, setAsked] = useState<Case | null>(null);
  if (cases === undefined) return null;
  if (cases.length === 0) return <Empty title={t('provider.empty')} />;
  return (
    <Panel title={t('provider.title')}>
      <CaseTable
        label={t('provider.title')}
        cases={cases}
        columns={[
          {
            key: 'delivered',
            label: t('column.delivered'),
            cell: ({ transfer }) =>
              transfer?.delivered ? (
                <>
                  {format.dateTime(transfer.delivered.at)}
                  <span className="courier-under">{transfer.delivered.receivedBy}</span>
                </>
              ) : null,
          },
          {
            key: 'due',
            label: t('column.applicantClock'),
            cell: ({ terms }) => (terms ? <TermBadge due={terms.due} today={today} estimated={terms.estimated} /> : null),
          },
          { key: 'provider', label: t('column.providerClock'), cell: (current) => <ProviderDue current={current} /> },
          {
            key: 'back',
            label: t('column.backBy'),
            cell: ({ terms }) =>
              terms?.deliverBackBy ? <TermBadge due={terms.deliverBackBy} today={today} /> : <span className="q-soft">{t('noTerm')}</span>,
          },
          { key: 'act', label: t('column.act'), cell: (current) => <ActButton label={t('receive.open')} onClick={() => setAsked(current)} /> },
        ]}
      />
      {asked ? <ReceiveDialog current={asked} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}

function ProviderDue({ current }: { readonly current: Case }) {
  const today = useToday();
  const term = providerTerm(current, useStore().world());
  return term ? <TermBadge due={term.due} today={today} estimated={term.estimated} /> : null;
}
