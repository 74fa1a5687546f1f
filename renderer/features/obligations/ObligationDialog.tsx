import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/cases/case.ts';
import { recordCertificate } from '../../../shared/cases/record-certificate.ts';
import { remind } from '../../../shared/cases/remind.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err } from '../../../shared/kernel/result.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import { PrintDialog } from '../../parts/PrintDialog.tsx';
import type { Decide } from '../../store/store.ts';
import { useCase, useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { CertificateFields } from './CertificateFields.tsx';
import { ObligationFacts } from './ObligationFacts.tsx';

type Props = { readonly caseId: string; readonly today: LocalDate; readonly onClose: () => void; readonly onCase: () => void };

/** What one case owes: by when, what was already done about it, and the two things that can be done now. */
export function ObligationDialog({ caseId, ...rest }: Props) {
  const found = useCase(caseId);
  return found ? <OfCase found={found} {...rest} /> : null;
}

function OfCase({ found, today, onClose, onCase }: Omit<Props, 'caseId'> & { readonly found: Case }) {
  const { t } = useTranslation('obligations');
  const store = useStore();
  const announce = useAnnounce();
  const refusalText = useRefusalText();
  const [typed, setTyped] = useState({ date: '', number: '' });
  const [issues, setIssues] = useState<readonly Refusal[]>([]);
  const [printing, setPrinting] = useState(false);
  const open = found.obligations?.find(({ received }) => !received);
  const act = async (decide: (current: Case, world: World) => ReturnType<Decide>, done: string) => {
    const result = await store.commit((world, current) => (current ? decide(current, world) : err([{ code: 'case-not-found' }])), found.id);
    setIssues(result.ok ? [] : result.error);
    if (result.ok) announce(done);
    return result.ok;
  };
  const obligation = open?.id ?? '';
  const record = async () => {
    const number = typed.number.trim();
    if (await act((current, world) => recordCertificate(current, { obligation, date: typed.date, number }, world), t('recorded'))) onClose();
  };
  const send = async () => {
    if (await act((current, world) => remind(current, { obligation }, world), t('reminded'))) setPrinting(true);
  };
  if (printing) return <PrintDialog caseId={found.id} forms={['certificate-reminder']} focus onClose={() => setPrinting(false)} />;
  return (
    <Dialog
      title={`${found.number.text} · ${fullName(found.application.applicant)}`}
      onClose={onClose}
      size="lg"
      actions={
        <>
          {open ? <ActButton label={t('record')} kind="primary" shortcut="Ctrl+Enter" onClick={() => void record()} /> : null}
          {open ? <ActButton label={t('remind')} icon="print" onClick={() => void send()} /> : null}
          <ActButton label={t('toCase')} kind="quiet" onClick={onCase} />
        </>
      }
    >
      <ErrorSummary issues={issues.map((issue) => ({ field: issue.field, text: refusalText(issue) }))} />
      <ObligationFacts found={found} today={today} />
      {open ? <CertificateFields typed={typed} onChange={setTyped} issues={issues} today={today} /> : null}
    </Dialog>
  );
}
