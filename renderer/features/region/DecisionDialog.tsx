import '../../parts/region.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import type { Decision } from './decision.ts';
import { fingerprintText } from './fingerprint-text.ts';
import { useRegionDeed } from './use-region-deed.ts';

type Props = Decision & { readonly onClose: () => void; readonly onDone: () => void };

/** The second look before a computer is let in, sent away or shut out. Letting in asks for the fingerprint to have been compared, shutting out for being meant. */
export function DecisionDialog({ computer, decision, onClose, onDone }: Props) {
  const { t } = useTranslation('region');
  const [lang] = useLang();
  const announce = useAnnounce();
  const { run, isBusy, refusals } = useRegionDeed();
  const [isSure, setSure] = useState(decision === 'refuse');
  const [isReminded, setReminded] = useState(false);
  const submit = async () => {
    if (!isSure) return setReminded(true);
    if (!(await run('decide-device', { device: computer.device, decision }))) return;
    announce(t(`decision.${decision}.done`));
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t(`decision.${decision}.title`, { name: computer.name })}
      submitLabel={t(`decision.${decision}.do`)}
      danger={decision !== 'approve'}
      focusMain={decision === 'refuse'}
      busy={isBusy}
      onSubmit={() => void submit()}
      {...{ onClose, refusals }}
    >
      <p className="q-text">{t(`decision.${decision}.text`, { office: computer.officeName[lang] })}</p>
      {decision === 'approve' ? <code className="q-fingerprint q-region-print">{fingerprintText(computer.fingerprint)}</code> : null}
      {decision === 'refuse' ? null : (
        <CheckField
          id="sure"
          label={t(`decision.${decision}.sure`)}
          value={isSure}
          onChange={setSure}
          error={isReminded && !isSure ? t('decision.notSure') : undefined}
          autoFocus
        />
      )}
    </ActDialog>
  );
}
