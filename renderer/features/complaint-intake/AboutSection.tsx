import { useTranslation } from 'react-i18next';
import { ABOUT_KINDS } from '../../../shared/complaints/complaint.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RadioField } from '../../ui/RadioField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { AboutCase } from './AboutCase.tsx';
import { useComplaintField, useComplaintForm } from './ComplaintFormContext.tsx';
import { LineField } from './LineField.tsx';

/** What the complaint is about: a case of ours, another office's, a worker of the State Corporation, or no case; without a case of ours the service is chosen. */
export function AboutSection() {
  const { t } = useTranslation(['complaint-intake', 'complaints']);
  const { draft } = useComplaintForm();
  const kind = useComplaintField('about.kind');
  const options = ABOUT_KINDS.map((value) => ({ value, label: t(`complaints:about.${value}`) }));
  return (
    <Panel title={t('sections.about')}>
      <div className="q-stack">
        <RadioField {...kind} options={options} />
        {draft.about.kind === 'our-case' ? <AboutCase /> : <AboutOther kind={draft.about.kind} />}
      </div>
    </Panel>
  );
}

function AboutOther({ kind }: { readonly kind: string }) {
  return (
    <>
      {kind === 'other-case' ? (
        <div className="intake-row intake-row-service">
          <LineField path="about.office" required />
          <LineField path="about.number" />
        </div>
      ) : null}
      {kind === 'state-corporation-worker' ? (
        <div className="intake-row">
          <LineField path="about.department" required />
          <LineField path="about.worker" />
          <LineField path="about.number" />
        </div>
      ) : null}
      <ServiceField />
    </>
  );
}

function ServiceField() {
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  const service = useComplaintField('service');
  const options = catalogue.services.map(({ id, short }) => ({ value: id, label: short[lang] }));
  return <SelectField {...service} options={options} />;
}
