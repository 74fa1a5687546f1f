import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { BodyComplaint } from '../../../shared/wire/region-view.ts';
import { serviceTitle } from '../../parts/step-title.ts';
import { useComplaint, useStore } from '../../store/StoreProvider.tsx';
import { useMayAsk } from '../../sync/use-region.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { AtBodyCell } from './AtBodyCell.tsx';
import { bindingClocks } from './binding-clocks.ts';
import { TakeOverDialog } from './TakeOverDialog.tsx';

/** A complaint in full, as far as the region has it. */
export function BodyComplaintDialog({ complaint, onClose }: { readonly complaint: BodyComplaint; readonly onClose: () => void }) {
  const { t } = useTranslation(['region', 'complaints']);
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  const mayTake = useMayAsk()('handover');
  const [isTaking, setTaking] = useState(false);
  const { number, officeName, service, complainant, essence, registeredAt, atBody } = complaint;
  const { due, forwardDue, noticeBy, countsAsRefusal, outcome } = bindingClocks(complaint);
  const day = (date: typeof due) => date && format.dateWithWeekday(date);
  if (isTaking) return <TakeOverDialog complaint={complaint} onClose={onClose} />;
  const take = mayTake ? <ActButton kind="primary" label={t('body.take')} shortcut="Ctrl+Enter" onClick={() => setTaking(true)} /> : null;
  return (
    <Dialog
      title={t('body.one', { number })}
      onClose={onClose}
      size="lg"
      actions={atBody.kind === 'waiting' ? take : atBody.kind === 'taken-over' ? <OpenOwn id={complaint.id} /> : null}
    >
      {countsAsRefusal ? <Notice kind="error">{t('complaint.countsAsRefusal')}</Notice> : null}
      <Facts
        rows={[
          { label: t('complaint.who'), value: complainant },
          { label: t('complaint.essence'), value: <span className="q-pre">{essence}</span> },
          { label: t('complaint.office'), value: officeName[lang] },
          { label: t('complaint.service'), value: serviceTitle(catalogue, service, lang) },
          { label: t('complaint.received'), value: format.date(dateOf(registeredAt)) },
          { label: t('complaint.state'), value: <AtBodyCell complaint={complaint} /> },
          { label: t('complaint.dueDay'), value: atBody.kind === 'waiting' ? `${t('body.termUnknown')}, ${t('body.termLater')}` : day(due) },
          { label: t('complaint.forwardDay'), value: day(forwardDue) },
          { label: t('complaint.noticeDay'), value: day(noticeBy) },
          { label: t('complaint.outcome'), value: outcome && t(`complaints:outcome.${outcome}`) },
        ]}
      />
    </Dialog>
  );
}

/** The way to the complaint on the own desk, once it has come to this computer. */
function OpenOwn({ id }: { readonly id: string }) {
  const { t } = useTranslation('region');
  const [, go] = useLocation();
  const own = useComplaint(id);
  return own ? <ActButton kind="primary" label={t('body.open')} shortcut="Ctrl+Enter" onClick={() => go(`/complaints/${id}`)} /> : null;
}
