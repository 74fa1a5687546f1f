import { useTranslation } from 'react-i18next';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { BodyComplaint } from '../../../shared/wire/region-view.ts';
import { ComplaintStateBadge } from '../../parts/ComplaintStateBadge.tsx';
import { serviceTitle } from '../../parts/step-title.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';

/** A complaint in full, as far as the region has it. */
export function BodyComplaintDialog({ complaint, onClose }: { readonly complaint: BodyComplaint; readonly onClose: () => void }) {
  const { t } = useTranslation(['region', 'complaints']);
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  const { number, officeName, service, complainant, essence, state, registeredAt, due, forwardDue, noticeBy, countsAsRefusal, outcome } = complaint;
  const day = (date: typeof due) => date && format.dateWithWeekday(date);
  return (
    <Dialog title={t('body.one', { number })} onClose={onClose} size="lg">
      {countsAsRefusal ? <Notice kind="error">{t('complaint.countsAsRefusal')}</Notice> : null}
      <Facts
        rows={[
          { label: t('complaint.who'), value: complainant },
          { label: t('complaint.essence'), value: <span className="q-pre">{essence}</span> },
          { label: t('complaint.office'), value: officeName[lang] },
          { label: t('complaint.service'), value: serviceTitle(catalogue, service, lang) },
          { label: t('complaint.received'), value: format.date(dateOf(registeredAt)) },
          { label: t('complaint.state'), value: <ComplaintStateBadge state={state} /> },
          { label: t('complaint.dueDay'), value: day(due) },
          { label: t('complaint.forwardDay'), value: day(forwardDue) },
          { label: t('complaint.noticeDay'), value: day(noticeBy) },
          { label: t('complaint.outcome'), value: outcome && t(`complaints:outcome.${outcome}`) },
        ]}
      />
    </Dialog>
  );
}
