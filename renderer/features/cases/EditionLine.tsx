import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Badge } from '../../ui/Badge.tsx';
import type { CaseWords } from './case-words.ts';

/** By which act the case is dealt with, since when and until when it was in force; a repealed one is marked. */
export function EditionLine({ words, today }: { readonly words: CaseWords; readonly today: LocalDate }) {
  const { say, format, lang, edition } = words;
  const { catalogue } = useStore().world();
  if (!edition) return <span className="q-soft">—</span>;
  const act = catalogue.acts.find(({ id }) => id === edition.act);
  const { from, until } = edition;
  return (
    <>
      {act?.short[lang] ?? edition.act}
      <div className="q-soft">
        {until ? say('edition.span', { from: format.date(from), until: format.date(until) }) : say('edition.since', { from: format.date(from) })}{' '}
        {until && until <= today ? (
          <Badge tone="amber" icon="warning">
            {say('edition.repealed')}
          </Badge>
        ) : null}
      </div>
    </>
  );
}
