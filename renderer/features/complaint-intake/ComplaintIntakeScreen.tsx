import { useParams } from 'wouter';
import '../../parts/intake.css';
import './complaint-intake.css';
import { ComplaintDraftScreen } from './ComplaintDraftScreen.tsx';
import { ComplaintStart } from './ComplaintStart.tsx';
import { StartAboutCase } from './StartAboutCase.tsx';

const ABOUT = 'about-';

/** Work place of whoever takes a complaint: first the case or none, then the complaint. '/complaints/new/about-<case>' begins with the case. */
export function ComplaintIntakeScreen() {
  const { draft = '' } = useParams<{ draft?: string }>();
  if (draft === '') return <ComplaintStart />;
  return draft.startsWith(ABOUT) ? (
    <StartAboutCase key={draft} caseId={draft.slice(ABOUT.length)} />
  ) : (
    <ComplaintDraftScreen key={draft} id={draft} />
  );
}
