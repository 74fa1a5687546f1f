import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../ui/ActButton.tsx';

type Props = {
  readonly children: ReactNode;
  readonly onNext: () => void;
  readonly nextLabel: string;
  readonly onBack: () => void;
  readonly busy?: boolean;
};

/** One step of the start: Enter goes on, nothing is lost on the way back. */
export function StepForm({ children, onNext, nextLabel, onBack, busy = false }: Props) {
  const { t } = useTranslation('start');
  return (
    <form
      className="q-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      {children}
      <div className="q-actions">
        <ActButton label={nextLabel} kind="primary" type="submit" busy={busy} onClick={onNext} />
        <ActButton label={t('back')} kind="quiet" onClick={onBack} />
      </div>
    </form>
  );
}
