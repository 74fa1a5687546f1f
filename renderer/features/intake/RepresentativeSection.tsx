import { useTranslation } from 'react-i18next';
import { CheckField } from '../../ui/CheckField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { DraftDate } from './DraftDate.tsx';
import { DraftIin } from './DraftIin.tsx';
import { DraftText } from './DraftText.tsx';
import { useDraftField } from './IntakeFormContext.tsx';
import { PersonNames } from './PersonNames.tsx';

const POWER = 'representative.powerOfAttorney';

/** A representative may file by a notarised power of attorney only (Rules 2020 p. 11). */
export function RepresentativeSection() {
  const { t } = useTranslation('intake');
  const present = useDraftField('representative.present');
  return (
    <Panel title={t('sections.representative')}>
      <div className="q-stack">
        <CheckField id={present.id} label={t('representative.toggle')} value={present.value === true} onChange={present.set} />
        {present.value === true ? <RepresentativeFields /> : null}
      </div>
    </Panel>
  );
}

function RepresentativeFields() {
  const { t } = useTranslation('intake');
  return (
    <>
      <div className="intake-row intake-row-iin">
        <DraftIin person="representative" fills={false} required />
      </div>
      <PersonNames person="representative" />
      <div className="intake-row">
        <DraftText path={`${POWER}.number`} label={t('fields.powerNumber')} required />
        <DraftText path={`${POWER}.notary`} label={t('fields.powerNotary')} required />
      </div>
      <div className="intake-row">
        <DraftDate path={`${POWER}.date`} label={t('fields.powerDate')} required />
        <DraftDate path={`${POWER}.validUntil`} label={t('fields.powerValidUntil')} />
      </div>
    </>
  );
}
