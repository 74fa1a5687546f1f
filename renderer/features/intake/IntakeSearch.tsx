import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { EarlierCases } from './EarlierCases.tsx';
import { foldTablePaste } from '../../ui/form-keys.ts';
import { newIntake, startOf } from './new-intake.ts';
import { reviveDraft } from './revive-draft.ts';
import { draftName, INTAKE_DRAFT, INTAKE_PLACE, StoredIntake } from './stored-intake.ts';
import { typedQuery } from '../../parts/typed-query.ts';
import { UnfinishedList } from '../../parts/UnfinishedList.tsx';

/** The counter looks first and types after: earlier cases as one types, then a new application with what was typed. */
export function IntakeSearch() {
  const { t } = useTranslation('intake');
  const store = useStore();
  const [lang] = useLang();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const query = typedQuery(text);
  const nameOf = useCallback(
    (raw: unknown) => {
      const parsed = StoredIntake.safeParse(raw);
      if (!parsed.success) return { name: '' };
      return 'done' in parsed.data ? 'done' : { name: draftName(reviveDraft(parsed.data.application, startOf(store.world(), lang))) };
    },
    [store, lang],
  );
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
      <UnfinishedList place={INTAKE_PLACE} nameOf={nameOf} />
    </Page>
  );
}
