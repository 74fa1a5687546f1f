import { useParams } from 'wouter';
import '../../parts/intake.css';
import './complaint-intake.css';
import { ComplaintDraftScreen } from './ComplaintDraftScreen.tsx';
import { ComplaintStart } from './ComplaintStart.tsx';
import { StartAboutCase } from './StartAboutCase.tsx';
import { askedCase } from './asked-case.ts';

/** Work place of whoever takes a complaint: first the case or none, then the complaint. `?case=<id>` or '/complaints/new/about-<id>' begins with the case. */
export function ComplaintIntakeScreen() {
  const { draft = '' } = useParams<{ draft?: string }>();
  const about = askedCase(draft, location.search);
  if (about !== null) return <StartAboutCase key={about} caseId={about} />;
  return draft === '' ? <ComplaintStart /> : <ComplaintDraftScreen key={draft} id={draft} />;
}
