import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeAnswer } from '../../../shared/wire/enrolment.ts';
import { type RegionTyped, RegionCodeFields } from '../../parts/RegionCodeFields.tsx';
import { type AskCode, useRegionCode } from '../../parts/use-region-code.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { StepForm } from './StepForm.tsx';

export type JoinOffice = NonNullable<CodeAnswer['office']>;
type Props = {
  readonly typed: RegionTyped;
  readonly askCode: AskCode;
  readonly onTyped: (typed: RegionTyped) => void;
  readonly onFound: (office: JoinOffice, region: CodeAnswer['region']) => void;
  readonly onBack: () => void;
};

/** The region's address and its code: whose office it is is told before anything is made here. */
export function RegionStep({ typed, askCode, onTyped, onFound, onBack }: Props) {
  const { t } = useTranslation(['start', 'sync']);
  const refusalText = useRefusalText();
  const code = useRegionCode(askCode);
  const [none, setNone] = useState(false);
  const next = async () => {
    setNone(false);
    const answer = await code.ask(typed);
    if (answer?.office) onFound(answer.office, answer.region);
    else setNone(answer !== null);
  };
  const rest = code.issues.filter(({ field }) => field === undefined);
  return (
    <StepForm onNext={() => void next()} nextLabel={t(code.busy ? 'sync:connect.asking' : 'next')} onBack={onBack} busy={code.busy}>
      <p style={{ margin: 0 }}>{t('sync:connect.what')}</p>
      <ErrorSummary issues={rest.map((issue) => ({ text: refusalText(issue) }))} />
      {none ? <Notice kind="warning">{t('sync:join.noOffice')}</Notice> : null}
      <RegionCodeFields autoFocus value={typed} issues={code.issues} onChange={onTyped} />
    </StepForm>
  );
}
