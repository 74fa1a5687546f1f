import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deliverPackage } from '../../../shared/cases/deliver-package.ts';
import { useAnnounce } from '../../ui/Announce.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from './ActForm.tsx';
import type { CourierPackage } from './packages-of.ts';
import { useCounterAct } from './use-counter-act.ts';
import { useFieldError } from './use-field-error.ts';

/** The courier is back: who at the provider signed for the package. The provider's clock runs from now. */
export function DeliverDialog({ sent, onClose }: { readonly sent: CourierPackage; readonly onClose: () => void }) {
  const { t } = useTranslation('courier');
  const announce = useAnnounce();
  const { busy, refusals, run } = useCounterAct();
  const errorOf = useFieldError(refusals);
  const [receivedBy, setReceivedBy] = useState('');
  const submit = async () => {
    if (!(await run((world) => deliverPackage(sent.cases, { receivedBy }, world)))) return;
    announce(t('deliver.done'));
    onClose();
  };
  return (
    <ActForm
      title={t('deliver.title', { number: sent.number })}
      submit={t('deliver.act')}
      busy={busy}
      refusals={refusals}
      fields={['receivedBy']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        id="receivedBy"
        required
        autoFocus
        label={t('deliver.receivedBy')}
        description={t('deliver.hint')}
        value={receivedBy}
        onChange={setReceivedBy}
        error={errorOf('receivedBy')}
      />
    </ActForm>
  );
}
