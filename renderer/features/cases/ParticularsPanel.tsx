import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import type { Application } from '../../../shared/cases/case.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { CaseWords } from './case-words.ts';

type Row = { readonly id: string; readonly label: string; readonly value: string };
type Props = { readonly application: Application; readonly words: CaseWords };

/** What the edition asked beyond the people: the particulars, and the answers on which documents and obligations hang. */
export function ParticularsPanel({ application, words }: Props) {
  const { say } = words;
  const rows = [...particularRows(application, words), ...answerRows(application, words)];
  if (rows.length === 0) return null;
  return (
    <Panel title={say('application.particulars')} flush>
      <table className="q-list q-particulars">
        <tbody>
          {rows.map(({ id, label, value }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function particularRows({ particulars = {} }: Application, { edition, lang, format }: CaseWords): Row[] {
  const known = edition?.particulars ?? [];
  const ids = [
    ...known.map(({ id }) => id).filter((id) => id in particulars),
    ...Object.keys(particulars).filter((id) => !known.some((one) => one.id === id)),
  ];
  return ids.map((id) => {
    const field = known.find((one) => one.id === id);
    const text = particulars[id] ?? '';
    const date = field?.kind === 'date' ? parseLocalDate(text) : null;
    return { id, label: field?.label[lang] ?? id, value: date ? format.date(date) : text };
  });
}

function answerRows({ answers }: Application, { edition, lang, say }: CaseWords): Row[] {
  return (edition?.conditions ?? [])
    .filter(({ id }) => id in answers)
    .map(({ id, question }) => ({ id, label: question[lang], value: say(answers[id] ? 'correct.yes' : 'correct.no') }));
}
