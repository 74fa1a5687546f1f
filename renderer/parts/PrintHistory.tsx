import { useTranslation } from 'react-i18next';
import type { Case } from '../../shared/cases/case.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useFormat } from '../ui/use-format.ts';
import { staffName } from './staff-name.ts';

type Props = { readonly prints: Case['prints']; readonly nameOf: (form: string) => string };

/** What has been printed of a file already, newest first. */
export function PrintHistory({ prints, nameOf }: Props) {
  const { t } = useTranslation(['file', 'terms']);
  const format = useFormat();
  const { office } = useStore().world();
  return (
    <Panel title={t('prints.title')} flush>
      {prints.length === 0 ? <p className="q-text q-soft q-inset">{t('prints.none')}</p> : null}
      {prints.length > 0 ? (
        <table className="q-list">
          <thead>
            <tr>
              <th scope="col">{t('prints.when')}</th>
              <th scope="col">{t('prints.form')}</th>
              <th scope="col">{t('prints.lang')}</th>
              <th scope="col">{t('prints.copies')}</th>
              <th scope="col">{t('prints.by')}</th>
            </tr>
          </thead>
          <tbody>
            {[...prints].reverse().map((print, index) => (
              <tr key={index}>
                <td>{format.dateTime(print.at)}</td>
                <td>{nameOf(print.form)}</td>
                <td>{t(`terms:lang.${print.lang}`)}</td>
                <td className="q-num">{print.copies}</td>
                <td>{staffName(office, print.by)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Panel>
  );
}
