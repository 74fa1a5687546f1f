import { useTranslation } from 'react-i18next';
import { CONSENT_TEXT } from '../../../shared/cases/application-draft.ts';
import { LANGS } from '../../../shared/kernel/lang.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { draftName } from './stored-intake.ts';
import { writePath } from '../../parts/draft-path.ts';
import { useDraftField, useIntakeForm } from './IntakeFormContext.tsx';

const BLANK = '____________________';

/** Consent to use protected data (Rules 2020 p. 8; Law 94-V art. 8): its whole text in the applicant's language, not the clerk's. */
export function ConsentSection() {
  const { t, i18n } = useTranslation('intake');
  const form = useIntakeForm();
  const field = useDraftField('consent.given');
  const lang = LANGS.find((known) => known === form.draft.applicant.lang) ?? 'kk';
  const say = i18n.getFixedT(lang, 'consent');
  const { settings } = form.check.office;
  const text = say(`texts.${CONSENT_TEXT}`, {
    name: draftName(form.draft) || BLANK,
    office: settings.name[lang],
    bin: settings.bin ? say('bin', { bin: settings.bin }) : '',
    service: form.check.serviceName?.[lang] ?? '',
  });
  const give = (given: boolean) => form.change((draft) => writePath(draft, 'consent', { given, text: CONSENT_TEXT, lang }));
  return (
    <Panel title={t('sections.consent')}>
      <div className="q-stack">
        <blockquote className="intake-consent" lang={lang} aria-label={t('consent.shownIn')}>
          {text}
        </blockquote>
        <CheckField
          id="consent.given"
          label={t('consent.check')}
          description={t('consent.record', { id: CONSENT_TEXT })}
          value={field.value === true}
          onChange={give}
          onBlur={field.leave}
          error={field.error}
        />
      </div>
    </Panel>
  );
}
