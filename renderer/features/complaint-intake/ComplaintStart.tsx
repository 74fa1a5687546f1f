import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedQuery } from '../../parts/typed-query.ts';
import { UnfinishedList } from '../../parts/UnfinishedList.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { foldTablePaste } from '../../ui/form-keys.ts';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { COMPLAINT_PLACE, complaintName, emptyComplaint, reviveComplaint, StoredComplaint } from './complaint-draft.ts';
import { withCase, withQuery } from './draft-about.ts';
import { FoundCases } from './FoundCases.tsx';
import { useBegin } from './use-begin.ts';

/** Is it about a case of ours? Cases as one types; Enter begins a complaint without one, with what was typed. */
export function ComplaintStart() {
  const { t } = useTranslation('complaint-intake');
  const store = useStore();
  const [text, setText] = useState('');
  const begin = useBegin();
  const query = typedQuery(text);
  const nameOf = useDraftName();
  const pick = async (id: string) => {
    const found = await store.readCase(id);
    if (found) await begin((blank) => withCase(blank, found));
  };
  const beginWithout = () => void begin((blank) => withQuery(blank, query));
  return (
    <Page title={t('title')}>
      <Panel title={t('search.lead')}>
        <form
          className="q-stack"
          role="search"
          onPaste={foldTablePaste}
          onSubmit={(event) => {
            event.preventDefault();
            beginWithout();
          }}
        >
          <div className="intake-search">
            <TextField id="complaint-search" label={t('search.label')} description={t('search.hint')} value={text} onChange={setText} autoFocus />
            <ActButton kind="primary" type="submit" icon="plus" label={t('search.new')} onClick={beginWithout} />
          </div>
          {query.kind === 'empty' ? null : <FoundCases text={text} onPick={(id) => void pick(id)} />}
        </form>
      </Panel>
      <UnfinishedList place={COMPLAINT_PLACE} nameOf={nameOf} />
    </Page>
  );
}

function useDraftName() {
  const store = useStore();
  const [lang] = useLang();
  return useCallback(
    (raw: unknown) => {
      const parsed = StoredComplaint.safeParse(raw);
      if (!parsed.success) return { name: '' };
      if ('done' in parsed.data) return 'done';
      return { name: complaintName(reviveComplaint(parsed.data.complaint, emptyComplaint(store.world(), lang))) };
    },
    [store, lang],
  );
}
