import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Refusals } from './Refusals.tsx';

type Props = {
  readonly title: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  /** Fields that say their refusal themselves. */
  readonly fields: readonly string[];
  readonly size?: 'md' | 'lg';
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A question of the counter: Enter in a line or Ctrl+Enter does it, Esc leaves everything as it was. */
export function ActForm({ title, submit, busy, refusals, fields, size = 'md', onSubmit, onClose, children }: Props) {
  const { t } = useTranslation('courier');
  const rest = refusals.filter(({ field }) => field === undefined || !fields.includes(field));
  return (
    <Dialog title={title} onClose={onClose} size={size}>
      <form
        className="q-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Refusals refusals={rest} />
        {children}
        <div className="q-actions">
          <ActButton kind="primary" type="submit" label={submit} shortcut="Ctrl+Enter" busy={busy} onClick={onSubmit} />
          <ActButton label={t('cancel')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
