import { useParams } from 'wouter';
import '../../parts/intake.css';
import { IntakeDraftScreen } from './IntakeDraftScreen.tsx';
import { IntakeSearch } from './IntakeSearch.tsx';

/** Work place of the counter: search first, then the application; '/intake/new' (F2) begins with the search too. */
export function IntakeScreen() {
  const { draft } = useParams<{ draft?: string }>();
  return draft === undefined || draft === '' || draft === 'new' ? <IntakeSearch /> : <IntakeDraftScreen key={draft} id={draft} />;
}
