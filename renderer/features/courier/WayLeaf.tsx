import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseState } from '../../../shared/cases/case.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { useToday } from '../../parts/use-today.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { CourierRegisterDialog } from './CourierRegisterDialog.tsx';
import { DeliverDialog } from './DeliverDialog.tsx';
import { type CourierPackage, packagesOf } from './packages-of.ts';
import { useCasesIn } from './use-cases-in.ts';

const ON_THE_WAY: readonly CaseState[] = ['with-courier'];
type Asked = { readonly what: 'print' | 'deliver'; readonly which: CourierPackage };

/** Packages that the courier has: until when each must be there, and who signed for it. */
export function WayLeaf() {
  const { t } = useTranslation('courier');
  const cases = useCasesIn(ON_THE_WAY);
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  if (cases === undefined) return null;
  if (cases.length === 0) return <Empty title={t('way.empty')} />;
  return (
    <div className="q-stack">
      {packagesOf(cases).map((which, place) => (
        <PackagePanel key={which.number} which={which} first={place === 0} onAsk={(what) => setAsked({ what, which })} />
      ))}
      {asked?.what === 'print' ? <CourierRegisterDialog sent={asked.which} onClose={close} /> : null}
      {asked?.what === 'deliver' ? <DeliverDialog sent={asked.which} onClose={close} /> : null}
    </div>
  );
}

type PanelProps = { readonly which: CourierPackage; readonly first: boolean; readonly onAsk: (what: Asked['what']) => void };

function PackagePanel({ which, first, onAsk }: PanelProps) {
  const { t } = useTranslation('courier');
  const format = useFormat();
  const today = useToday();
  const { number, sentAt, due, cases } = which;
  const acts = (
    <>
      <ActButton kind="primary" icon="check" label={t('way.deliver')} {...(first ? { shortcut: 'F8' } : {})} onClick={() => onAsk('deliver')} />
      <ActButton icon="print" label={t('way.print')} onClick={() => onAsk('print')} />
    </>
  );
  return (
    <Panel title={t('way.package', { number })} actions={acts}>
      <Facts
        rows={[
          { label: t('way.sentAt'), value: format.dateTime(sentAt) },
          { label: t('column.courierBy'), value: due ? <TermBadge due={due} today={today} /> : t('noTerm') },
          {
            label: t('way.cases'),
            value: (
              <ul className="courier-plain courier-list">
                {cases.map((current) => (
                  <li key={current.id}>
                    <Link href={`/cases/${current.id}`}>{current.number.text}</Link> {fullName(current.application.applicant)}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Panel>
  );
}
