import { useTranslation } from 'react-i18next';
import { complaintTerms } from '../../../shared/complaints/complaint-terms.ts';
import { type ComplaintHandover, intakeAtBody } from '../../../shared/complaints/handover.ts';
import { refuseReceipt } from '../../../shared/complaints/take-over-complaint.ts';
import { parseLocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import { useCite } from '../../parts/use-cite.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

type Props = { readonly handover: ComplaintHandover; readonly received: string };

/** The term as it will run here, while the moment is typed. */
export function TermHere({ handover, received }: Props) {
  const { t } = useTranslation('region');
  const format = useFormat();
  const cite = useCite();
  const refusalText = useRefusalText();
  const world = useStore().world();
  const at = parseLocalDateTime(received);
  if (!at) return null;
  const unfit = refuseReceipt(at, handover, world);
  const reckoned = complaintTerms({ intake: intakeAtBody(handover), receivedAt: at }, world);
  const refusal = unfit ?? (reckoned.ok ? null : reckoned.error);
  if (refusal || !reckoned.ok) return <p className="q-soft">{refusal ? refusalText(refusal) : null}</p>;
  const { registered, due, source } = reckoned.value.terms;
  return (
    <div className="q-computed" aria-live="polite">
      <Facts
        rows={[
          { label: t('take.registered'), value: format.dateWithWeekday(registered) },
          { label: t('complaint.dueDay'), value: <strong>{format.dateWithWeekday(due)}</strong> },
          { label: t('take.source'), value: source ? cite(source.act, source.paragraph) : null },
        ]}
      />
    </div>
  );
}
