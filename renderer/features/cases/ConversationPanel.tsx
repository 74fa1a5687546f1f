import type { Case } from '../../../shared/cases/case.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { CaseWords } from './case-words.ts';

/** What the child said, to whom, in whose presence and how. */
export function ConversationPanel({ current, words }: { readonly current: Case; readonly words: CaseWords }) {
  const { say, term, format, staff } = words;
  const { conversation } = current;
  if (!conversation) return null;
  const { at, by, how, abroad, present, opinion } = conversation;
  return (
    <Panel title={say('conversation.title')}>
      <Facts
        rows={[
          { label: say('conversation.opinion'), value: <span className="q-pre">{opinion}</span> },
          { label: say('conversation.present'), value: present },
          { label: say('conversation.how'), value: [term(`conversation.${how}`), abroad && say('conversation.abroad')].filter(Boolean).join('; ') },
          { label: say('conversation.held'), value: [format.dateTime(at), staff(by)].join(', ') },
        ]}
      />
    </Panel>
  );
}
