import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

/** Register or put off; there is no button to refuse: an appeal is never refused (АППК art. 64). */
export function ComplaintButtons({ busy, onRegister }: { readonly busy: boolean; readonly onRegister: () => void }) {
  const { t } = useTranslation('complaint-intake');
  const [, navigate] = useLocation();
  const refusalText = useRefusalText();
  const byActor = refuseActor('register-complaint', useStore().world());
  return (
    <div className="intake-acts">
      <ActButton
        kind="primary"
        label={t('summary.register')}
        shortcut="Ctrl+Enter"
        busy={busy}
        refusal={byActor ? refusalText(byActor) : undefined}
        onClick={onRegister}
      />
      <ActButton kind="quiet" label={t('summary.leave')} onClick={() => navigate('/complaints/new')} />
    </div>
  );
}
