import { useTranslation } from 'react-i18next';
import type { Channel, DocumentRequirement, Edition } from '../../../shared/law/catalogue.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { LawRow } from './law-rows.tsx';
import { LegalWords } from './LegalWords.tsx';

/** What the applicant brings, one list for each way to apply unless they are alike; with the answers that make a document needed. */
export function DocumentList({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation(['law', 'terms']);
  const lists = listsOf(edition);
  return lists.map(({ channels, documents }) => (
    <Panel
      key={channels.join()}
      title={lists.length === 1 ? t('documents') : `${t('documents')}: ${channels.map((channel) => t(`terms:channel.${channel}`)).join(', ')}`}
    >
      <ol className="q-law-list">
        {documents.map((document) => (
          <LawRow key={document.id} source={document.source} number={document.number}>
            <LegalWords text={document.title} />
            <DocumentNotes document={document} edition={edition} />
          </LawRow>
        ))}
      </ol>
    </Panel>
  ));
}

type DocumentsOf = { readonly channels: readonly Channel[]; readonly documents: readonly DocumentRequirement[] };

/** The list of each channel; channels with the same list share it. */
function listsOf({ channels, documents }: Edition): DocumentsOf[] {
  const lists = new Map<string, { channels: Channel[]; documents: DocumentRequirement[] }>();
  for (const { channel } of channels) {
    const own = documents.filter((document) => !document.channels || document.channels.includes(channel));
    const key = own.map(({ id }) => id).join();
    const list = lists.get(key) ?? { channels: [], documents: own };
    list.channels.push(channel);
    lists.set(key, list);
  }
  return [...lists.values()];
}

function DocumentNotes({ document, edition }: { readonly document: DocumentRequirement; readonly edition: Edition }) {
  const { t } = useTranslation('law');
  const [lang] = useLang();
  const notes = [
    ...(document.when ?? []).map(({ condition, is }) => {
      const question = edition.conditions.find((one) => one.id === condition)?.question[lang] ?? condition;
      return `${t(is ? 'whenYes' : 'whenNo')} «${question}»`;
    }),
    document.kind === 'identity' ? t('shownOnly') : null,
    document.expires ? t('expires') : null,
  ].filter(Boolean);
  return notes.length > 0 ? <span className="q-law-side">{notes.join(' · ')}</span> : null;
}
