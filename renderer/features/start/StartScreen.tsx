import './start.css';
import { useTranslation } from 'react-i18next';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { ChooseLang } from './ChooseLang.tsx';
import { ChoosePlace } from './ChoosePlace.tsx';
import { OfficeStep } from './OfficeStep.tsx';
import { NumbersStep } from './NumbersStep.tsx';
import { StaffStep } from './StaffStep.tsx';
import { startAs, START_STEPS, type StartStep } from './start-draft.ts';
import { useStartDraft } from './use-start-draft.ts';

/** The first start: language, then a real office or a practice one; every step is kept as it is typed. */
export function StartScreen({ onPractice }: { readonly onPractice: (kind: WorkplaceKind) => void }) {
  const { t } = useTranslation('start');
  const form = useStartDraft();
  if (!form) return null;
  const { step } = form.draft;
  const go = (next: StartStep) => form.change({ ...form.draft, step: next });
  return (
    <main className="q-whole">
      <div className="q-whole-card q-start">
        <header className="q-start-head">
          <strong>Қамқор · Qamqor</strong>
          {step === 'language' ? null : <LangSwitch />}
        </header>
        {step === 'language' || step === 'place' ? null : <Progress step={step} />}
        <h1>{t(`step.${step}`)}</h1>
        {step === 'language' ? <ChooseLang onChosen={() => go('place')} /> : null}
        {step === 'place' ? (
          <ChoosePlace onOffice={(kind) => form.change({ ...startAs(form.draft, kind), step: 'office' })} onPractice={onPractice} />
        ) : null}
        {step === 'office' ? <OfficeStep form={form} go={go} /> : null}
        {step === 'numbers' ? <NumbersStep form={form} go={go} /> : null}
        {step === 'staff' ? <StaffStep form={form} go={go} /> : null}
      </div>
    </main>
  );
}

const FORM_STEPS = START_STEPS.filter((step) => step !== 'language' && step !== 'place');

function Progress({ step }: { readonly step: StartStep }) {
  const { t } = useTranslation('start');
  return (
    <ol className="q-start-progress" aria-label={t('progress')}>
      {FORM_STEPS.map((one, index) => (
        <li key={one} aria-current={one === step ? 'step' : undefined}>
          {index + 1}. {t(`step.${one}`)}
        </li>
      ))}
    </ol>
  );
}
