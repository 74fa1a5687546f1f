import { useLocation } from 'wouter';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { CaseWords } from './case-words.ts';

type Props = { readonly current: Case; readonly words: CaseWords; readonly onPrint: () => void };

/** What can be done in any state of the case: a complaint about it is always taken in (АППК art. 64), and everything can be printed. */
export function CaseActions({ current, words: { say, term }, onPrint }: Props) {
  const [, go] = useLocation();
  const refusalText = useRefusalText();
  const refusal = refuseActor('register-complaint', useStore().world());
  return (
    <>
      <ActButton
        icon="complaint"
        label={say('complaints.register')}
        shortcut="Alt+J"
        refusal={refusal ? refusalText(refusal) : undefined}
        onClick={() => go(`/complaints/new/about-${current.id}`)}
      />
      <ActButton icon="print" label={term('act.print')} shortcut="Alt+P" onClick={onPrint} />
    </>
  );
}
