import { useTranslation } from 'react-i18next';
import { SaveLine } from '../../parts/SaveLine.tsx';
import { useAttempts } from '../../parts/use-attempts.ts';
import type { SaveState } from '../../parts/use-autosave.ts';
import { useAnnounce } from '../../ui/Announce.tsx';
import { foldTablePaste, moveOnEnter } from '../../ui/form-keys.ts';
import { Page } from '../../ui/Page.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AddresseeSection } from './AddresseeSection.tsx';
import { ComplainantSection } from './ComplainantSection.tsx';
import { ComplaintButtons } from './ComplaintButtons.tsx';
import { ComplaintErrors } from './ComplaintErrors.tsx';
import { ComplaintSummary } from './ComplaintSummary.tsx';
import { EssenceSection } from './EssenceSection.tsx';
import { useRegister } from './use-register.ts';
import { WaySection } from './WaySection.tsx';

type Props = {
  readonly id: string;
  readonly save: SaveState;
  readonly tried: boolean;
  readonly onTry: () => void;
  readonly onDone: (complaintId: string) => void;
};

/** What is said at the left, what it comes to at the right. */
export function ComplaintDesk({ id, save, tried, onTry, onDone }: Props) {
  const { t } = useTranslation('complaint-intake');
  const announce = useAnnounce();
  const { busy, refusals, register } = useRegister(id, onDone);
  const { errors, attempt } = useAttempts(onTry);
  return (
    <Page title={t('title')} actions={<SaveLine state={save} />}>
      <div className="intake-desk" onKeyDown={moveOnEnter} onPaste={(event) => foldTablePaste(event) && announce(t('form.pasted'))}>
        <div className="intake-paper">
          <div ref={errors} tabIndex={-1} className="intake-errors">
            <ComplaintErrors tried={tried} refusals={refusals} />
          </div>
          <WaySection />
          <AboutSection />
          <ComplainantSection />
          <EssenceSection />
          <AddresseeSection />
        </div>
        <aside className="intake-aside" aria-label={t('summary.title')}>
          <ComplaintSummary tried={tried} />
          <ComplaintButtons busy={busy} onRegister={() => attempt(register)} />
          <p className="intake-plain intake-keys">{t('form.keys')}</p>
        </aside>
      </div>
    </Page>
  );
}
