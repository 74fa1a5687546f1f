import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Case } from '../../../shared/cases/case.ts';
import { useTranslation } from 'react-i18next';
import { fullName } from '../../../shared/people/full-name.ts';
import { serviceTitle } from '../../parts/step-title.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { useLang } from '../../ui/use-lang.ts';

export type CaseColumn = { readonly key: string; readonly label: string; readonly cell: (current: Case) => ReactNode };
type Props = {
  readonly label: string;
  readonly cases: readonly Case[];
  /** After the number and the applicant, which every list has. */
  readonly columns: readonly CaseColumn[];
  /** Before them. */
  readonly first?: CaseColumn;
};

/** Cases one under another with what can be done to each; every button is a stop of Tab. */
export function CaseTable({ label, cases, columns, first }: Props) {
  const { t } = useTranslation('courier');
  const all = [
    ...(first ? [first] : []),
    { key: 'number', label: t('column.number'), cell: number },
    { key: 'applicant', label: t('column.applicant'), cell: applicant },
    ...columns,
  ];
  return (
    <div className="courier-table-frame" role="region" tabIndex={0} aria-label={label}>
      <table className="courier-table">
        <thead>
          <tr>
            {all.map(({ key, label: head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((current) => (
            <tr key={current.id}>
              {all.map(({ key, cell }) => (
                <td key={key}>{cell(current)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const number = (current: Case) => <Link href={`/cases/${current.id}`}>{current.number.text}</Link>;
const applicant = (current: Case) => <Applicant current={current} />;

function Applicant({ current }: { readonly current: Case }) {
  const { t } = useTranslation('courier');
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  const { application } = current;
  return (
    <>
      <span>{fullName(application.applicant)}</span>
      {application.counter?.homeVisit ? (
        <Badge tone="accent" icon="hand" title={t('homeVisit')}>
          1414
        </Badge>
      ) : null}
      <span className="courier-under">{serviceTitle(catalogue, application.service, lang)}</span>
    </>
  );
}
