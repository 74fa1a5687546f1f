import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import type { Office, Substitution } from '../../../shared/cases/office.ts';
import { substitutionState } from '../../../shared/cases/substitution.ts';
import { staffName } from '../../parts/staff-name.ts';
import { useToday } from '../../parts/use-today.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { EndSubstitutionDialog } from './EndSubstitutionDialog.tsx';
import { SubstitutionDialog } from './SubstitutionDialog.tsx';

type State = ReturnType<typeof substitutionState>;
const LOOK: Readonly<Record<State, { readonly tone: Tone; readonly icon: IconName }>> = {
  planned: { tone: 'amber', icon: 'clock' },
  'in-force': { tone: 'green', icon: 'check' },
  over: { tone: 'neutral', icon: 'box' },
  recalled: { tone: 'neutral', icon: 'box' },
};

/** Who does the work of the absent head, by which order and until when; the newest order first. */
export function SubstitutionPanel({ office }: { readonly office: Office }) {
  const { t } = useTranslation('settings');
  const refusalText = useRefusalText();
  const refusal = refuseActor('order-substitution', useStore().world());
  const reason = refusal ? refusalText(refusal) : undefined;
  const [ordering, setOrdering] = useState(false);
  const [ending, setEnding] = useState<Substitution | null>(null);
  const orders = [...(office.substitutions ?? [])].reverse();
  return (
    <Panel
      title={t('substitution.title')}
      actions={<ActButton label={t('substitution.add')} icon="plus" refusal={reason} onClick={() => setOrdering(true)} />}
    >
      {orders.length === 0 ? <p className="q-text q-soft">{t('substitution.none')}</p> : null}
      <ul className="q-staff">
        {orders.map((order) => (
          <Order key={order.id} order={order} office={office} refusal={reason} onEnd={() => setEnding(order)} />
        ))}
      </ul>
      {ordering ? <SubstitutionDialog office={office} onClose={() => setOrdering(false)} /> : null}
      {ending ? <EndSubstitutionDialog office={office} order={ending} onClose={() => setEnding(null)} /> : null}
    </Panel>
  );
}

type OrderProps = { readonly order: Substitution; readonly office: Office; readonly refusal: string | undefined; readonly onEnd: () => void };

function Order({ order, office, refusal, onEnd }: OrderProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const state = substitutionState(order, useToday());
  const { absent, deputy, from, until } = order;
  return (
    <li>
      <div>
        <strong>{t('substitution.who', { deputy: staffName(office, deputy), absent: staffName(office, absent) })}</strong>
        <span>{state === 'recalled' ? null : t('substitution.days', { from: format.date(from), until: format.date(until) })}</span>
        <span className="q-soft">{t('substitution.order', { number: order.order.number, date: format.date(order.order.date) })}</span>
        <span className="q-staff-roles">
          <Badge {...LOOK[state]}>{t(`substitution.state.${state}`)}</Badge>
        </span>
      </div>
      {state === 'planned' || state === 'in-force' ? (
        <ActButton label={t('substitution.end')} kind="quiet" refusal={refusal} onClick={onEnd} />
      ) : null}
    </li>
  );
}
