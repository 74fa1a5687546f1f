import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseState } from '../../../shared/cases/case.ts';
import { sendPackage } from '../../../shared/cases/send-package.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { useToday } from '../../parts/use-today.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { CaseTable } from './CaseTable.tsx';
import { CourierRegisterDialog } from './CourierRegisterDialog.tsx';
import { type CourierPackage, courierDay, packagesOf } from './packages-of.ts';
import { Refusals } from './Refusals.tsx';
import { useCasesIn } from './use-cases-in.ts';
import { useCounterAct } from './use-counter-act.ts';

const ACCEPTED: readonly CaseState[] = ['accepted'];

/** What waits for the courier: all of it goes, unless something is left out; then the list of the package is printed. */
export function SendLeaf() {
  const { t } = useTranslation('courier');
  const cases = useCasesIn(ACCEPTED);
  const announce = useAnnounce();
  const { busy, refusals, run } = useCounterAct();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [sent, setSent] = useState<CourierPackage | null>(null);
  const chosen = (cases ?? []).filter(({ id }) => !left.has(id));
  const send = async () => {
    const done = await run((world) => sendPackage(chosen, {}, world));
    const [made] = packagesOf(done ?? []);
    if (!made) return;
    announce(t('send.done', { number: made.number }));
    setSent(made);
  };
  const toggle = (id: string, goes: boolean) => setLeft((before) => new Set(goes ? [...before].filter((one) => one !== id) : [...before, id]));
  const refusal = chosen.length === 0 ? t('send.nothing') : undefined;
  const act = (
    <ActButton
      kind="primary"
      icon="box"
      label={t('send.act', { count: chosen.length })}
      shortcut="F8"
      busy={busy}
      refusal={refusal}
      onClick={() => void send()}
    />
  );
  return (
    <Panel title={t('send.title')} actions={act}>
      <Refusals refusals={refusals} />
      {cases === undefined ? null : cases.length === 0 ? (
        <Empty title={t('send.empty')} />
      ) : (
        <AcceptedTable cases={cases} goes={(id) => !left.has(id)} onToggle={toggle} />
      )}
      {sent ? <CourierRegisterDialog sent={sent} onClose={() => setSent(null)} /> : null}
    </Panel>
  );
}

type TableProps = { readonly cases: readonly Case[]; readonly goes: (id: string) => boolean; readonly onToggle: (id: string, goes: boolean) => void };

function AcceptedTable({ cases, goes, onToggle }: TableProps) {
  const { t } = useTranslation('courier');
  const format = useFormat();
  const today = useToday();
  const { catalogue } = useStore().world();
  const due = (current: Case) => courierDay(current, catalogue);
  return (
    <CaseTable
      label={t('send.title')}
      cases={cases}
      first={{
        key: 'goes',
        label: t('column.goes'),
        cell: ({ id, number }) => (
          <CheckField
            label={<span className="q-sr">{t('send.goes', { number: number.text })}</span>}
            value={goes(id)}
            onChange={(yes) => onToggle(id, yes)}
          />
        ),
      }}
      columns={[
        { key: 'received', label: t('column.received'), cell: ({ receivedAt }) => format.dateTime(receivedAt) },
        { key: 'courier', label: t('column.courierBy'), cell: (current) => <Due due={due(current)} today={today} /> },
        {
          key: 'due',
          label: t('column.applicantClock'),
          cell: ({ terms }) => (terms ? <TermBadge due={terms.due} today={today} estimated={terms.estimated} /> : null),
        },
      ]}
    />
  );
}

function Due({ due, today }: { readonly due: ReturnType<typeof courierDay>; readonly today: ReturnType<typeof useToday> }) {
  const { t } = useTranslation('courier');
  return due ? <TermBadge due={due} today={today} /> : <span className="q-soft">{t('noTerm')}</span>;
}
