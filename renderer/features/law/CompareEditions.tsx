import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { type Change, COMPARED, compareEditions, type ComparedItem } from '../../../shared/law/compare-editions.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { LegalWords } from './LegalWords.tsx';
import { useDetailWords } from './use-detail-words.ts';
import { editionName, type EditionName } from './use-edition-name.ts';

type Props = { readonly before: Edition; readonly after: Edition; readonly nameOf: (edition: Edition) => EditionName };

/** What is different between two editions, section by section, the compared one at the left; equal things are left out. */
export function CompareEditions({ before, after, nameOf }: Props) {
  const { t } = useTranslation('law');
  const changes = compareEditions(before, after);
  if (changes.length === 0) return <Empty icon="check" title={t('compare.same')} />;
  return COMPARED.filter((section) => changes.some((change) => change.section === section)).map((section) => (
    <Panel key={section} title={t(`compare.section.${section}`)} flush>
      <table className="q-compare">
        <thead>
          <tr>
            <th scope="col">{t('compare.kindHead')}</th>
            <th scope="col">{editionName(nameOf(before))}</th>
            <th scope="col">{editionName(nameOf(after))}</th>
          </tr>
        </thead>
        <tbody>
          {changes
            .filter((change) => change.section === section)
            .map((change) => (
              <tr key={change.id} data-kind={change.kind}>
                <th scope="row">{t(`compare.kind.${change.kind}`)}</th>
                <td>
                  {change.before ? (
                    <Side change={change} item={change.before} edition={before} />
                  ) : (
                    <span className="q-soft">{t('compare.none')}</span>
                  )}
                </td>
                <td>
                  {change.after ? <Side change={change} item={change.after} edition={after} /> : <span className="q-soft">{t('compare.none')}</span>}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </Panel>
  ));
}

function Side({ change, item, edition }: { readonly change: Change; readonly item: ComparedItem; readonly edition: Edition }) {
  const { t } = useTranslation(['law', 'terms']);
  const format = useFormat();
  const detail = useDetailWords(edition);
  const whole = change.kind !== 'changed';
  const differs = (field: string) => change.fields.includes(field);
  const lines = Object.entries(item.details).filter(([name, value]) => differs(name) || (whole && value !== ''));
  return (
    <>
      {item.text ? (
        <div className={differs('text') ? 'q-differs' : undefined}>
          <LegalWords text={item.text} />
        </div>
      ) : (
        <strong>{t(`terms:channel.${change.id}`)}</strong>
      )}
      {item.duration || differs('duration') ? (
        <div className={differs('duration') ? 'q-law-side q-differs' : 'q-law-side'}>
          {item.duration ? format.duration(item.duration) : t('noTerm')}
        </div>
      ) : null}
      {lines.map(([name, value]) => (
        <div key={name} className={differs(name) ? 'q-law-side q-differs' : 'q-law-side'}>
          {t(`compare.detail.${name}`)}: {detail(name, value)}
        </div>
      ))}
    </>
  );
}
