import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { ArrivalFacts } from './ArrivalFacts.tsx';
import { ArrivedFiles } from './ArrivedFiles.tsx';
import type { Arrival } from './take-in.ts';

type Props = {
  readonly arrival: Arrival;
  readonly refusals: readonly Refusal[];
  readonly busy: boolean;
  readonly onRegister: () => void;
  readonly onLeave: () => void;
};

/** What came, before it is registered: who, which service, from when the term runs, the checks and the attachments. */
export function ArrivalPreview({ arrival, refusals, busy, onRegister, onLeave }: Props) {
  const { t } = useTranslation('portal');
  const refusalText = useRefusalText();
  const signed = arrival.application.portal?.signedBy ?? 'certificate';
  const checks = ['shape', 'iin', signed, 'once', 'complete', 'files'] as const;
  return (
    <Panel
      title={t('package', { id: arrival.packageId })}
      actions={
        <>
          <ActButton label={t('register')} kind="primary" shortcut="Ctrl+Enter" busy={busy} autoFocus onClick={onRegister} />
          <ActButton label={t('leave')} kind="quiet" onClick={onLeave} />
        </>
      }
    >
      <ErrorSummary issues={refusals.map((refusal) => ({ text: refusalText(refusal) }))} />
      <div className="q-portal-columns">
        <ArrivalFacts arrival={arrival} />
        <div className="q-stack">
          <section>
            <h3>{t('checks')}</h3>
            <ul className="q-checks">
              {checks.map((check) => (
                <li key={check}>
                  <Icon name="check" /> {t(`check.${check}`)}
                </li>
              ))}
            </ul>
          </section>
          <ArrivedFiles arrival={arrival} />
        </div>
      </div>
    </Panel>
  );
}
