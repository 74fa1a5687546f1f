import { useTranslation } from 'react-i18next';
import type { DocumentRequirement, Edition } from '../../../shared/law/catalogue.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { Cite, LegalWords } from './LegalWords.tsx';

/** What the applicant brings: always, or when an answer makes it needed. */
export function DocumentList({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation('law');
  return (
    <Panel title={t('documents')}>
      <ol className="q-law-list">
        {edition.documents.map((document) => (
          <li key={document.id} value={Number.parseInt(document.number, 10) || undefined}>
            <div>
              <LegalWords text={document.title} />
              <DocumentNotes document={document} edition={edition} />
            </div>
            <Cite source={document.source} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function DocumentNotes({ document, edition }: { readonly document: DocumentRequirement; readonly edition: Edition }) {
  const { t } = useTranslation(['law', 'terms']);
  const [lang] = useLang();
  const notes = [
    ...(document.when ?? []).map(({ condition, is }) => {
      const question = edition.conditions.find((one) => one.id === condition)?.question[lang] ?? condition;
      return `${t(is ? 'whenYes' : 'whenNo')} «${question}»`;
    }),
    document.channels ? document.channels.map((channel) => t(`terms:channel.${channel}`)).join(', ') : null,
    document.kind === 'identity' ? t('shownOnly') : null,
    document.expires ? t('expires') : null,
  ].filter(Boolean);
  return notes.length > 0 ? <span className="q-law-side">{notes.join(' · ')}</span> : null;
}
