import { useTranslation } from 'react-i18next';
import { COMPLAINT_WAYS } from '../../../shared/complaints/complaint.ts';
import { MomentField } from '../../ui/MomentField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useComplaintField, useComplaintForm } from './ComplaintFormContext.tsx';
import { isNumbered } from './complaint-input.ts';
import { LineField } from './LineField.tsx';

/** How it came and when. */
export function WaySection() {
  const { t } = useTranslation(['complaint-intake', 'complaints']);
  const { draft } = useComplaintForm();
  const way = useComplaintField('way');
  const received = useComplaintField('received');
  const hour = useComplaintField('received.time');
  const options = COMPLAINT_WAYS.map((value) => ({ value, label: t(`complaints:way.${value}`) }));
  return (
    <Panel>
      <div className="complaint-row-way">
        <SelectField {...way} options={options} autoFocus />
        <div>
          <MomentField {...received} timeError={hour.error} />
          <p className="intake-under">{t('hints.received')}</p>
        </div>
        {isNumbered(draft) ? <LineField path="wayNumber" /> : null}
      </div>
    </Panel>
  );
}
