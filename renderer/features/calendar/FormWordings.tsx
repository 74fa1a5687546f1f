import { useTranslation } from 'react-i18next';
import { isWording } from '../../../shared/forms/wording-on.ts';
import { serviceTitle } from '../../parts/step-title.ts';
import { useFormName } from '../../parts/use-form-name.ts';
import { useOffice, useStore } from '../../store/StoreProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';

/** Wordings of printed forms that the region has sent, the latest first: which form, for which documents, on which ground, and how the text is known. */
export function FormWordings() {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const formName = useFormName();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  const wordings = (useOffice()?.packages ?? []).filter(isWording).toReversed();
  if (wordings.length === 0) return null;
  return (
    <Panel title={t('wordings.title')}>
      <div className="q-stack">
        {wordings.map(({ id, title, ground, effective, content }) => (
          <section key={id} className="q-cal-package">
            <h3>{title[lang]}</h3>
            <p>
              {[
                formName(content.form),
                content.service ? serviceTitle(catalogue, content.service, lang) : t('wordings.all'),
                t(`wordings.${content.source}`),
              ].join(' · ')}
            </p>
            <p className="q-soft">{t('wordings.line', { ground, date: format.date(effective) })}</p>
          </section>
        ))}
      </div>
    </Panel>
  );
}
