import { useTranslation } from 'react-i18next';
import { ActButton } from '../../ui/ActButton.tsx';
import { DraftDate } from './DraftDate.tsx';
import { DraftIin } from './DraftIin.tsx';
import { DraftText } from './DraftText.tsx';
import { useIntakeForm } from './IntakeFormContext.tsx';
import { PersonNames } from './PersonNames.tsx';

type Props = { readonly place: number; readonly alone: boolean; readonly onRemove: () => void };

/** One child; the birth date is typed only when the IIN does not tell it. */
export function ChildFields({ place, alone, onRemove }: Props) {
  const { t } = useTranslation('intake');
  const { draft, check } = useIntakeForm();
  const child = `children.${place}`;
  const told = check.iinOf(draft.children[place]?.iin);
  return (
    <fieldset className="intake-child">
      <legend>{t('sections.child', { n: place + 1 })}</legend>
      <PersonNames person={child} />
      <div className="intake-row">
        <DraftIin person={child} description={t('hints.childIin')} />
        {told ? null : <DraftDate path={`${child}.birthDate`} label={t('fields.birthDate')} required />}
        <DraftText path={`${child}.residence`} label={t('fields.residence')} />
      </div>
      {alone ? null : (
        <div className="intake-child-remove">
          <ActButton kind="quiet" label={t('children.removeLabel', { n: place + 1 })} onClick={onRemove} />
        </div>
      )}
    </fieldset>
  );
}
