import { useTranslation } from 'react-i18next';
import type { Source } from '../../../shared/law/legal-text.ts';
import { type DataLine, loadProcessing } from '../../../shared/law/processing.ts';
import { useCite } from '../../parts/use-cite.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useLang } from '../../ui/use-lang.ts';

/** What the data are for, and which data of whom are kept on which ground; each line with its source, and with how sure it is. */
export function PurposesPanel() {
  const { t } = useTranslation('personal-data');
  const [lang] = useLang();
  const { purposes, data } = loadProcessing();
  return (
    <div className="q-stack">
      <Notice kind="info">{t('purposes.notice')}</Notice>
      <Panel title={t('purposes.title')} flush>
        <table className="q-plain-table">
          <thead>
            <tr>
              <th scope="col">{t('purposes.purpose')}</th>
              <th scope="col">{t('purposes.source')}</th>
            </tr>
          </thead>
          <tbody>
            {purposes.map(({ id, text, source }) => (
              <tr key={id}>
                <td>{text[lang]}</td>
                <SourceCell source={source} />
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <Panel title={t('purposes.dataTitle')} flush>
        <table className="q-plain-table">
          <thead>
            <tr>
              {(['whose', 'data', 'purpose', 'basis', 'source'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`purposes.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map((line) => (
              <DataRow key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      </Panel>
    </div>
  );
}

function DataRow({ line: { whose, data, purposes, basis, source } }: { readonly line: DataLine }) {
  const { t } = useTranslation('personal-data');
  const [lang] = useLang();
  return (
    <tr>
      <td>{t(`whose.${whose}`)}</td>
      <td>{data[lang]}</td>
      <td>{purposes.map((purpose) => t(`purpose.${purpose}`)).join(', ')}</td>
      <td>{t(`basis.${basis}`)}</td>
      <SourceCell source={source} />
    </tr>
  );
}

function SourceCell({ source }: { readonly source: Source }) {
  const { t } = useTranslation('personal-data');
  const cite = useCite();
  return (
    <td className="q-data-source">
      {cite(source.act, source.paragraph)}{' '}
      {source.mark === 'text' ? null : (
        <Badge tone={source.mark === 'reconstructed' ? 'amber' : 'neutral'} icon="info" title={t(`markHint.${source.mark}`)}>
          {t(`mark.${source.mark}`)}
        </Badge>
      )}
    </td>
  );
}
