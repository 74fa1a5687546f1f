import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { useIntakeForm } from './IntakeFormContext.tsx';

type Props = {
  readonly busy: boolean;
  /** The question about refusing is open: its keys are its own. */ readonly asking: boolean;
  readonly onRegister: () => void;
  readonly onRefuse: () => void;
};

/** Register, refuse, put off; greyed with the reason where the role or the package does not allow it. */
export function IntakeButtons({ busy, asking, onRegister, onRefuse }: Props) {
  const { t } = useTranslation('intake');
  const [, navigate] = useLocation();
  const refusalText = useRefusalText();
  const world = useStore().world();
  const { check } = useIntakeForm();
  const byActor = (act: 'register' | 'refuse-acceptance') => {
    const refusal = refuseActor(act, world);
    return refusal ? refusalText(refusal) : undefined;
  };
  const whole = check.missing.length + check.expired.length === 0;
  const noRefusal = byActor('refuse-acceptance') ?? (whole ? t('summary.refuseNothing') : undefined);
  return (
    <div className="intake-acts">
      <ActButton
        kind="primary"
        label={t('summary.register')}
        shortcut={asking ? undefined : 'Ctrl+Enter'}
        busy={busy}
        refusal={byActor('register')}
        onClick={onRegister}
      />
      <ActButton kind="danger" label={t('summary.refuse')} refusal={noRefusal} onClick={onRefuse} />
      <ActButton kind="quiet" label={t('summary.leave')} onClick={() => navigate('/intake')} />
    </div>
  );
}
