import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { kindOf, type Office } from '../../../shared/cases/office.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { missingOf } from '../../../shared/complaints/complaint-particulars.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { ComplaintPrintPanel } from '../../parts/ComplaintPrintPanel.tsx';
import { NoDraft } from '../../parts/NoDraft.tsx';
import { useComplaint, useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { COMPLAINT_PLACE } from './complaint-draft.ts';

/** The complaint is registered: number, hour, who took it, term and place of the answer, and the ticket for the hand. Survives a reload until the next one. */
export function ComplaintDone({ id, complaintId }: { readonly id: string; readonly complaintId: string }) {
  const { t } = useTranslation('complaint-intake');
  const found = useComplaint(complaintId);
  const { office } = useStore().world();
  if (found === null) return <NoDraft place={COMPLAINT_PLACE} title={t('drafts.gone')} text={t('drafts.goneText')} />;
  if (!found) return <Page title={t('title')}>{null}</Page>;
  return (
    <Page title={t('title')} actions={<DoneActs id={id} complaintId={complaintId} />}>
      <div role="status">
        <Outcome found={found} />
      </div>
      <Panel title={t(kindOf(office) === 'state-corporation' ? 'done.ticketAndCopy' : 'done.ticket')}>
        <ComplaintPrintPanel complaintId={complaintId} forms={['complaint-ticket']} focus />
      </Panel>
    </Page>
  );
}

function Outcome({ found }: { readonly found: Complaint }) {
  const { t } = useTranslation(['complaint-intake', 'complaints']);
  const format = useFormat();
  const [lang] = useLang();
  const { office, catalogue } = useStore().world();
  const { number, registeredAt, registeredBy, terms } = found;
  const missing = missingOf(found, catalogue).map((particular) => t(`complaints:particular.${particular}`));
  return (
    <Notice kind="success" title={t('done.registered')}>
      <dl className="intake-outcome">
        <Fact name={t('done.number')} value={number.text} />
        <Fact name={t('done.at')} value={format.dateTime(registeredAt)} />
        {terms ? <Fact name={t('done.due')} value={format.dateWithWeekday(terms.due)} /> : null}
        {terms?.forward ? <Fact name={t('done.forward')} value={format.dateWithWeekday(terms.forward.due)} /> : null}
      </dl>
      <Facts
        rows={[
          { label: t('done.acceptedBy'), value: acceptor(office, registeredBy, lang) },
          { label: t('done.place'), value: `${office.settings.name[lang]}, ${office.settings.address[lang]}` },
          { label: t('done.missing'), value: missing.join(', ') },
        ]}
      />
    </Notice>
  );
}

function acceptor(office: Office, id: string, lang: Lang): string {
  const person = office.staff.find((one) => one.id === id);
  return person ? `${person.name}, ${person.post[lang]}` : id;
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function DoneActs({ id, complaintId }: { readonly id: string; readonly complaintId: string }) {
  const { t } = useTranslation('complaint-intake');
  const store = useStore();
  const [, navigate] = useLocation();
  const next = () => void store.drafts.remove(id).then(() => navigate('/complaints/new'));
  return (
    <>
      <ActButton label={t('done.open')} shortcut="Alt+O" onClick={() => navigate(`/complaints/${complaintId}`)} />
      <ActButton kind="primary" icon="plus" label={t('done.next')} shortcut="Alt+N" onClick={next} />
    </>
  );
}
