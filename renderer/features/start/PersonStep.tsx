import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFingerprint } from '../../parts/use-fingerprint.ts';
import type { CodeAnswer } from '../../../shared/wire/enrolment.ts';
import { Facts } from '../../ui/Facts.tsx';
import { RadioField } from '../../ui/RadioField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import type { JoinOffice } from './RegionStep.tsx';
import { StepForm } from './StepForm.tsx';

type Props = {
  readonly office: JoinOffice;
  readonly region: CodeAnswer['region'];
  readonly staff: string;
  readonly onChosen: (staff: string) => void;
  readonly onBack: () => void;
};

/** Who of the office will come in at this computer first; the office and the region are named. */
export function PersonStep({ office, region, staff, onChosen, onBack }: Props) {
  const { t } = useTranslation(['start', 'sync', 'refusals']);
  const [lang] = useLang();
  const fingerprint = useFingerprint(region.publicKey);
  const people = office.staff.filter(({ active }) => active);
  const [chosen, setChosen] = useState(people.some(({ id }) => id === staff) ? staff : '');
  const [missing, setMissing] = useState(false);
  const next = () => (chosen === '' ? setMissing(true) : onChosen(chosen));
  return (
    <StepForm onNext={next} nextLabel={t('next')} onBack={onBack}>
      <Facts
        rows={[
          { label: t('sync:join.office'), value: office.name[lang] },
          { label: t('sync:join.region'), value: region.name[lang] },
          { label: t('sync:connect.fingerprint'), value: fingerprint },
        ]}
      />
      <RadioField
        id="staff"
        stacked
        autoFocus
        required
        label={t('sync:join.who', { office: office.name[lang] })}
        description={t('sync:join.whoHint')}
        value={chosen}
        error={missing && chosen === '' ? t('refusals:required') : undefined}
        options={people.map(({ id, name, post }) => ({ value: id, label: name, note: post[lang] }))}
        onChange={setChosen}
      />
    </StepForm>
  );
}
