import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useDraftField } from './IntakeFormContext.tsx';

export function NoteSection() {
  const { t } = useTranslation('intake');
  const field = useDraftField('note');
  return (
    <Panel>
      <TextArea id="note" label={t('fields.note')} value={field.text} onChange={field.set} onBlur={field.leave} error={field.error} />
    </Panel>
  );
}
