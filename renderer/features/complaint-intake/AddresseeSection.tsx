import { useTranslation } from 'react-i18next';
import { ruleInForce } from '../../../shared/law/general-rules.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { useCite } from '../../parts/use-cite.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RadioField } from '../../ui/RadioField.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { type AddresseeChoice, addresseeChoices } from './addressee-choices.ts';
import { useComplaintField, useComplaintForm } from './ComplaintFormContext.tsx';
import { LineField } from './LineField.tsx';

/** To whom it is addressed; the term that the edition gives each of them stands beside the name before the choice. */
export function AddresseeSection() {
  const { t } = useTranslation(['complaint-intake', 'complaints']);
  const { check } = useComplaintForm();
  const field = useComplaintField('addressee');
  const noteOf = useTermNote();
  const options = addresseeChoices(check.edition).map((choice) => ({
    value: choice.addressee,
    label: capitalised(t(`complaints:addressee.${choice.addressee}`)),
    note: noteOf(choice),
  }));
  return (
    <Panel title={t('sections.addressee')}>
      <div className="q-stack">
        <RadioField {...field} options={options} stacked />
        {check.asksTerm ? <StatedTerm /> : null}
        <ReviewingField />
      </div>
    </Panel>
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function useTermNote(): (choice: AddresseeChoice) => string {
  const { t } = useTranslation('complaint-intake');
  const format = useFormat();
  const cite = useCite();
  return ({ rule }) => {
    if (rule?.term) return t('addressee.term', { term: format.duration(rule.term), source: cite(rule.source.act, rule.source.paragraph) });
    return rule ? t('addressee.noTermIn', { source: cite(rule.source.act, rule.source.paragraph) }) : t('addressee.noTerm');
  };
}

/** The act gives no term: a person states it and on what ground. */
function StatedTerm() {
  const { t } = useTranslation('complaint-intake');
  const due = useComplaintField('term.due');
  return (
    <Notice kind="info" title={t('addressee.stateIt')}>
      <div className="intake-row intake-row-iin complaint-term">
        <DateField {...due} required />
        <LineField path="term.ground" required />
      </div>
    </Notice>
  );
}

/** Since the code there is a second clock, unless it is we who review. */
function ReviewingField() {
  const { t } = useTranslation('complaint-intake');
  const { catalogue } = useStore().world();
  const { draft, check, set, leave } = useComplaintForm();
  const { id, label } = useComplaintField('reviewing');
  if (!ruleInForce(catalogue, 'complaint-forward', dateOf(check.receivedAt ?? check.now))) return null;
  return (
    <CheckField
      id={id}
      label={label}
      description={t('hints.reviewing')}
      value={draft.reviewing}
      onChange={(reviewing) => set('reviewing', reviewing)}
      onBlur={() => leave('reviewing')}
    />
  );
}
