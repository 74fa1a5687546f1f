import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActButton } from '../../ui/ActButton.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { Page } from '../../ui/Page.tsx';
import { foldTablePaste, moveOnEnter } from './form-keys.ts';
import { IntakeErrors } from './IntakeErrors.tsx';
import { useIntakeForm } from './IntakeFormContext.tsx';
import { IntakeSections } from './IntakeSections.tsx';
import { IntakeSummary } from './IntakeSummary.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';
import { SaveLine } from './SaveLine.tsx';
import { useIntakeActs } from './use-intake-acts.ts';
import type { SaveState } from './use-intake-draft.ts';

type Props = {
  readonly id: string;
  readonly save: SaveState;
  readonly tried: boolean;
  readonly onTry: () => void;
  readonly onDone: (caseId: string) => void;
};

/** The paper form at the left, what it comes to at the right. */
export function IntakeDesk({ id, save, tried, onTry, onDone }: Props) {
  const { t } = useTranslation('intake');
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const { check } = useIntakeForm();
  const acts = useIntakeActs(id, onDone);
  const [asking, setAsking] = useState(false);
  const [tries, setTries] = useState(0);
  const errors = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) errors.current?.focus();
  }, [tries]);
  const attempt = (act: () => Promise<void>) => {
    onTry();
    void act().then(() => setTries((before) => before + 1));
  };
  const refusable = check.missing.length + check.expired.length > 0;
  return (
    <Page title={t('title')} actions={<SaveLine state={save} />}>
      <div className="intake-desk" onKeyDown={moveOnEnter} onPaste={(event) => foldTablePaste(event) && announce(t('form.pasted'))}>
        <div className="intake-paper">
          <div ref={errors} tabIndex={-1} className="intake-errors">
            <IntakeErrors tried={tried} refusals={acts.refusals} onRefuse={() => setAsking(true)} />
          </div>
          <IntakeSections />
        </div>
        <aside className="intake-aside" aria-label={t('summary.title')}>
          <IntakeSummary tried={tried} />
          <div className="intake-acts">
            <ActButton
              kind="primary"
              label={t('summary.register')}
              shortcut={asking ? undefined : 'Ctrl+Enter'}
              busy={acts.busy}
              onClick={() => attempt(acts.register)}
            />
            <ActButton
              kind="danger"
              label={t('summary.refuse')}
              {...(refusable ? {} : { refusal: t('summary.refuseNothing') })}
              onClick={() => setAsking(true)}
            />
            <ActButton kind="quiet" label={t('summary.leave')} onClick={() => navigate('/intake')} />
          </div>
          <p className="intake-plain intake-keys">{t('form.keys')}</p>
        </aside>
      </div>
      {asking ? (
        <RefuseDialog
          onClose={() => setAsking(false)}
          onRefuse={() => {
            setAsking(false);
            attempt(acts.refuse);
          }}
        />
      ) : null}
    </Page>
  );
}
