import '../../parts/region.css';
import { useTranslation } from 'react-i18next';
import type { DeviceLine } from '../../../shared/wire/region-view.ts';
import { useMoment } from '../../parts/use-moment.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useLang } from '../../ui/use-lang.ts';
import type { Decision } from './decision.ts';
import { fingerprintText } from './fingerprint-text.ts';

type Props = { readonly computers: readonly DeviceLine[]; readonly onDecide: (decision: Decision) => void };

/** Computers that showed a code and wait for another person than who made it. */
export function WaitingPanel({ computers, onDecide }: Props) {
  const { t } = useTranslation('region');
  return (
    <Panel title={t('waiting.title')}>
      <div className="q-stack">
        {computers.length === 0 ? <p className="q-soft q-flat">{t('waiting.none')}</p> : <p className="q-flat">{t('waiting.what')}</p>}
        {computers.map((computer) => (
          <Waiting key={computer.device} computer={computer} onDecide={onDecide} />
        ))}
      </div>
    </Panel>
  );
}

function Waiting({ computer, onDecide }: { readonly computer: DeviceLine } & Pick<Props, 'onDecide'>) {
  const { t } = useTranslation('region');
  const moment = useMoment();
  const [lang] = useLang();
  const reason = computer.mayDecide ? undefined : t('waiting.ownCode');
  return (
    <section className="q-region-waiting" aria-label={computer.name}>
      <Facts
        rows={[
          { label: t('computers.column.name'), value: <strong>{computer.name}</strong> },
          { label: t('computers.column.office'), value: computer.officeName[lang] },
          { label: t('waiting.fingerprint'), value: <code className="q-fingerprint">{fingerprintText(computer.fingerprint)}</code> },
          { label: t('waiting.asked'), value: moment(computer.askedAt) },
          { label: t('waiting.codeBy'), value: computer.codeBy ?? t('waiting.serverCode') },
        ]}
      />
      {reason === undefined ? null : <Notice kind="info">{reason}</Notice>}
      <div className="q-actions">
        <ActButton
          label={t('waiting.approve')}
          kind="primary"
          icon="check"
          refusal={reason}
          onClick={() => onDecide({ computer, decision: 'approve' })}
        />
        <ActButton label={t('waiting.refuse')} kind="danger" refusal={reason} onClick={() => onDecide({ computer, decision: 'refuse' })} />
      </div>
    </section>
  );
}
