import { useRef, useState } from 'react';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CodeAnswer } from '../../shared/wire/enrolment.ts';
import { focusField } from '../ui/ErrorSummary.tsx';
import { tidyAddress } from './region-code.ts';
import { placeRegionRefusal, regionIssues } from './region-issues.ts';
import type { RegionTyped } from './RegionCodeFields.tsx';

export type AskCode = (address: string, code: string) => Promise<Result<CodeAnswer, Refusal>>;
export type RegionCode = {
  readonly busy: boolean;
  readonly issues: readonly Refusal[];
  /** What the code is for; null until the region has said it. */
  readonly answer: CodeAnswer | null;
  readonly ask: (typed: RegionTyped) => Promise<CodeAnswer | null>;
  /** Something else was typed: what was said of the code before is void. */
  readonly forget: () => void;
  readonly refuse: (refusal: Refusal) => void;
};

/** Asks the region what a typed code is for; a refusal stands at the field where it is mended. */
export function useRegionCode(askCode: AskCode): RegionCode {
  const [busy, setBusy] = useState(false);
  const [issues, setIssues] = useState<readonly Refusal[]>([]);
  const [answer, setAnswer] = useState<CodeAnswer | null>(null);
  const running = useRef(false);
  const refuse = (refused: readonly Refusal[]) => {
    setIssues(refused);
    const field = refused[0]?.field;
    if (field !== undefined) focusField(field);
    return null;
  };
  const ask = async (typed: RegionTyped) => {
    if (running.current) return null;
    setAnswer(null);
    const early = regionIssues(typed);
    if (early.length > 0) return refuse(early);
    running.current = true;
    setBusy(true);
    setIssues([]);
    const asked = await askCode(tidyAddress(typed.address), typed.code);
    running.current = false;
    setBusy(false);
    if (!asked.ok) return refuse([placeRegionRefusal(asked.error)]);
    setAnswer(asked.value);
    return asked.value;
  };
  const forget = () => {
    setAnswer(null);
    setIssues([]);
  };
  return { busy, issues, answer, ask, forget, refuse: (refusal) => void refuse([refusal]) };
}
