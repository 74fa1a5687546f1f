import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFact } from '../../../shared/audit/audit-fact.ts';
import { recordAccountChange } from '../../../shared/audit/record-account-change.ts';
import { kindOf } from '../../../shared/cases/office.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { mayAct } from '../../../shared/roles/permissions.ts';
import { type Session, useSession } from '../../parts/SessionProvider.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { focusField } from '../../ui/ErrorSummary.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

type Change = Extract<AuditFact, { type: 'audit-account-changed' }>['change'];
/** What is done at the vault, and how the journal tells it; `staff`: whose account. */
type Told = { readonly change: Change; readonly staff: string };

/** Carries a change at the vault and writes it into the journal. One at a time; refusals stay until the next try. */
export function useAccountAct() {
  const { t } = useTranslation('sign-in');
  const store = useStore();
  const session = useSession();
  const announce = useAnnounce();
  const refusalText = useRefusalText();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const refuse = (refused: readonly Refusal[]) => {
    setRefusals(refused);
    const field = refused.find((one) => one.field)?.field;
    if (field) focusField(field);
  };
  /** Who may administer, as the vault asks: somebody at work whose role may manage accounts. */
  const isAdministrator = (staff: string): boolean => {
    const { office } = store.world();
    const person = office.staff.find(({ id }) => id === staff);
    return person?.active === true && person.roles.some((role) => mayAct(role, 'manage-accounts', kindOf(office)));
  };
  const run = async <T>(told: Told, act: (at: Session) => Promise<Result<T, Refusal>>): Promise<Result<T, null>> => {
    if (!session || running.current) return err(null);
    running.current = true;
    setBusy(true);
    const done = await act(session);
    const noted = done.ok ? await store.commit((world) => recordAccountChange(told, world)) : null;
    running.current = false;
    setBusy(false);
    if (!done.ok) {
      // A password that is asked again belongs to who sits here.
      refuse([{ field: /^(?:wrong-password|wait-before-retry|required)$/u.test(done.error.code) ? 'own' : undefined, ...done.error } as Refusal]);
      return err(null);
    }
    announce(noted?.ok === false ? t('accounts.unwritten', { why: noted.error.map(refusalText).join(' ') }) : t('accounts.done'));
    return ok(done.value);
  };
  return { run, refuse, isAdministrator, busy, refusals, me: session };
}
