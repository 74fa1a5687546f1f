import './start.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { COUNTED_STEPS, type CountedStep } from './start-steps.ts';

type Step = 'language' | 'place' | CountedStep;
type Props = {
  readonly step: Step;
  /** The steps that are counted on this way. */
  readonly steps?: readonly CountedStep[];
  readonly children: ReactNode;
};

/** One step of the first start, and where it stands among the others. */
export function StartCard({ step, steps = COUNTED_STEPS, children }: Props) {
  const { t } = useTranslation('start');
  return (
    <main className="q-whole">
      <div className="q-whole-card q-start">
        <header className="q-start-head">
          <strong>Қамқор · Qamqor</strong>
          {step === 'language' ? null : <LangSwitch />}
        </header>
        {step === 'language' || step === 'place' ? null : <Progress step={step} steps={steps} />}
        <h1>{t(`step.${step}`)}</h1>
        {children}
      </div>
    </main>
  );
}

function Progress({ step, steps }: { readonly step: Step; readonly steps: readonly CountedStep[] }) {
  const { t } = useTranslation('start');
  return (
    <ol className="q-start-progress" aria-label={t('progress')}>
      {steps.map((one, index) => (
        <li key={one} aria-current={one === step ? 'step' : undefined}>
          {index + 1}. {t(`short.${one}`)}
        </li>
      ))}
    </ol>
  );
}
