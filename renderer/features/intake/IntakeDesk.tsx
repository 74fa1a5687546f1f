import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/Announce.tsx';
import { Page } from '../../ui/Page.tsx';
import { foldTablePaste, moveOnEnter } from '../../ui/form-keys.ts';
import { IntakeButtons } from './IntakeButtons.tsx';
import { IntakeErrors } from './IntakeErrors.tsx';
import { IntakeSections } from './IntakeSections.tsx';
import { IntakeSummary } from './IntakeSummary.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';
import { SaveLine } from '../../parts/SaveLine.tsx';
import { useAttempts } from '../../parts/use-attempts.ts';
import type { SaveState } from '../../parts/use-autosave.ts';
import { useIntakeActs } from './use-intake-acts.ts';

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
  const announce = useAnnounce();
  const acts = useIntakeActs(id, onDone);
  const [asking, setAsking] = useState(false);
  const { errors, attempt } = useAttempts(onTry);
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
          <IntakeButtons busy={acts.busy} asking={asking} onRegister={() => attempt(acts.register)} onRefuse={() => setAsking(true)} />
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
