import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary, focusField } from '../ui/ErrorSummary.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useRefusalText } from '../ui/use-refusal-text.ts';

type Props = {
  readonly title: string;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  /** The fields hold what was typed before. */
  readonly restored?: boolean;
  readonly danger?: boolean;
  /** There is nothing to fill in: the main button has the focus. */
  readonly focusMain?: boolean;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly children?: ReactNode;
};

/** One act in one dialog: fields, what was refused and why, one main button. Ctrl+Enter does it, Esc leaves; what was typed stays. */
export function ActDialog({
  title,
  submitLabel,
  onSubmit,
  onClose,
  busy,
  refusals,
  restored = false,
  danger = false,
  focusMain = false,
  size = 'md',
  children,
}: Props) {
  const { t } = useTranslation('file');
  const refusalText = useRefusalText();
  const issues = refusals.map((refusal) => ({ text: refusalText(refusal), ...(refusal.field && { field: refusal.field }) }));
  useEffect(() => {
    const first = refusals.find((refusal) => refusal.field)?.field;
    if (first) focusField(first);
  }, [refusals]);
  const submit = (event?: { readonly preventDefault: () => void }) => {
    event?.preventDefault();
    onSubmit();
  };
  return (
    <Dialog title={title} onClose={onClose} size={size}>
      <form className="q-stack" noValidate onSubmit={submit}>
        {issues.length > 0 ? <ErrorSummary issues={issues} title={t('dialog.failed')} /> : null}
        {restored && issues.length === 0 ? <Notice kind="info">{t('dialog.restored')}</Notice> : null}
        {children}
        <div className="q-actions q-dialog-foot">
          <ActButton
            type="submit"
            kind={danger ? 'danger' : 'primary'}
            label={submitLabel}
            busy={busy}
            shortcut="Ctrl+Enter"
            onClick={submit}
            autoFocus={focusMain}
          />
          <ActButton kind="quiet" label={t('dialog.cancel')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}

/** The words of the first refusal that names a field. */
export function useFieldErrors(refusals: readonly Refusal[]): (field: string) => string | undefined {
  const refusalText = useRefusalText();
  return (field) => {
    const refusal = refusals.find((one) => one.field === field);
    return refusal && refusalText(refusal);
  };
}
