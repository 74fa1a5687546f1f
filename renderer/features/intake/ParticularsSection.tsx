import { useTranslation } from 'react-i18next';
import type { Field } from '../../../shared/law/catalogue.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { DraftDate } from './DraftDate.tsx';
import { DraftText } from './DraftText.tsx';
import { useIntakeForm } from './IntakeFormContext.tsx';

/** What the edition's form asks beyond the people; nothing when it asks nothing. */
export function ParticularsSection() {
  const { t } = useTranslation('intake');
  const { check } = useIntakeForm();
  if (check.particulars.length === 0) return null;
  return (
    <Panel title={t('sections.particulars')}>
      <div className="intake-row intake-row-two">
        {check.particulars.map((field) => (
          <Particular key={field.id} field={field} />
        ))}
      </div>
    </Panel>
  );
}

// A field that does not stand in the act says so: the clerk may be asked why it is on the form.
function Particular({ field }: { readonly field: Field }) {
  const { t } = useTranslation(['intake', 'terms']);
  const [lang] = useLang();
  const { id, kind, label, required, source } = field;
  const shared = {
    path: `particulars.${id}`,
    label: label[lang],
    required,
    ...(source.mark === 'text' ? {} : { description: t('particulars.mark', { mark: t(`terms:sourceMark.${source.mark}`) }) }),
  };
  return kind === 'date' ? <DraftDate {...shared} /> : <DraftText {...shared} inputMode={kind === 'number' ? 'numeric' : 'text'} />;
}
