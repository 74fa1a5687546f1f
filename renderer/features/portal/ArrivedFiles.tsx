import { useTranslation } from 'react-i18next';
import { editionFor } from '../../../shared/law/edition-for.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import type { Arrival } from './take-in.ts';

/** The attachments of a package: for which document, under which name, what and how large. */
export function ArrivedFiles({ arrival }: { readonly arrival: Arrival }) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  const { service, region } = arrival.application;
  const edition = editionFor(catalogue, { service, region, date: dateOf(arrival.arrivedAt) });
  const titleOf = (requirement: string) =>
    (edition.ok ? edition.value.documents.find(({ id }) => id === requirement)?.title[lang] : null) ?? requirement;
  return (
    <section>
      <h3>{t('files', { count: arrival.attachments.length })}</h3>
      <ol className="q-arrived">
        {arrival.attachments.map(({ requirement, name, type, bytes }, at) => (
          <li key={at}>
            <div>{titleOf(requirement)}</div>
            <div className="q-soft" lang="en">
              {[name, type.slice(type.indexOf('/') + 1).toUpperCase(), t('kilobytes', { amount: format.number(Math.ceil(bytes / 1000)) })].join(
                ' · ',
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
