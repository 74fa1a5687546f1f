import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChildDraft, emptyChild } from '../../../shared/cases/application-draft.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ChildFields } from './ChildFields.tsx';
import { focusNewField } from '../../ui/focus-new-field.ts';
import { useIntakeForm } from './IntakeFormContext.tsx';
import { RemoveChildDialog } from './RemoveChildDialog.tsx';

const MOST_CHILDREN = 20;

/** One child or several, in the order typed. */
export function ChildrenSection() {
  const { t } = useTranslation('intake');
  const form = useIntakeForm();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<number | null>(null);
  const { children } = form.draft;
  const add = () => {
    form.change((draft) => ({ ...draft, children: [...draft.children, emptyChild()] }));
    announce(t('children.added', { n: children.length + 1 }));
    focusNewField(`children.${children.length}.surname`);
  };
  const remove = (place: number) => {
    setAsked(null);
    form.change((draft) => ({ ...draft, children: draft.children.toSpliced(place, 1) }));
    announce(t('children.removed', { n: place + 1 }));
    focusNewField(`children.${Math.max(0, place - 1)}.surname`);
  };
  const ask = (place: number) => (isBlank(children[place]) ? remove(place) : setAsked(place));
  const addAct = (
    <div className="intake-add">
      <ActButton
        kind="quiet"
        icon="plus"
        label={t('children.add')}
        shortcut="Alt+B"
        {...(children.length < MOST_CHILDREN ? {} : { refusal: t('children.most', { count: MOST_CHILDREN }) })}
        onClick={add}
      />
    </div>
  );
  return (
    <Panel title={t('sections.children')}>
      <div className="q-stack">
        <AgeLine />
        {children.map((_child, place) => (
          <ChildFields key={place} place={place} alone={children.length === 1} onRemove={() => ask(place)} />
        ))}
        {addAct}
      </div>
      {asked === null ? null : <RemoveChildDialog place={asked} onRemove={() => remove(asked)} onClose={() => setAsked(null)} />}
    </Panel>
  );
}

/** The age that the edition admits. */
function AgeLine() {
  const { t } = useTranslation('intake');
  const { check } = useIntakeForm();
  const { min, max } = check.edition?.childAge ?? {};
  if (min === undefined && max === undefined) return null;
  const which = min === undefined ? 'ageUntil' : max === undefined ? 'ageFrom' : 'ageBetween';
  return <p className="intake-plain q-soft">{t(`children.${which}`, { min, max })}</p>;
}

const isBlank = (child: ChildDraft | undefined): boolean => Object.values(child ?? {}).every((value) => value === '');
