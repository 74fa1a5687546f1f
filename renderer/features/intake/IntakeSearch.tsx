import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { EarlierCases } from './EarlierCases.tsx';
import { foldTablePaste } from './form-keys.ts';
import { newIntake } from './new-intake.ts';
import { INTAKE_DRAFT } from './stored-intake.ts';
import { typedQuery } from './typed-query.ts';
import { UnfinishedList } from './UnfinishedList.tsx';

/** The counter looks first and types after: earlier cases as one types, then a new application with what was typed. */
export function IntakeSearch() {
  const { t } = useTranslation('intake');
  const store = useStore();
  const [lang] = useLang();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const query = typedQuery(text);
  const begin = async () => {
    const world = store.world();
    const id = world.ids.next();
    await store.drafts.write(id, INTAKE_DRAFT, { v: 1, application: newIntake(world, lang, query) });
    navigate(`/intake/${id}`);
  };
  return (
    <Page title={t('title')}>
      <Panel title={t('search.lead')}>
        <form
          className="q-stack"
          role="search"
          onPaste={foldTablePaste}
          onSubmit={(event) => {
            event.preventDefault();
            void begin();
          }}
        >
          <div className="intake-search">
            <TextField id="intake-search" label={t('search.label')} description={t('search.hint')} value={text} onChange={setText} autoFocus />
            <ActButton
              kind="primary"
              type="submit"
              icon="plus"
              label={t(query.kind === 'empty' ? 'search.new' : 'search.newWithTyped')}
              onClick={() => void begin()}
            />
          </div>
          {query.kind === 'empty' ? null : <EarlierCases text={text} />}
        </form>
      </Panel>
      <UnfinishedList />
    </Page>
  );
}
