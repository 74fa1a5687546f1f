import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccessLine, isOpenOn, opensFiles } from '../../../shared/cases/access-list.ts';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import { kindOf, type Office } from '../../../shared/cases/office.ts';
import { nowOf } from '../../../shared/cases/stamp.ts';
import { buildAccessRegister } from '../../../shared/forms/registers/access-register.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { PrintSheetDialog } from '../../parts/PrintSheetDialog.tsx';
import { staffName } from '../../parts/staff-name.ts';
import { formWords } from '../../print/words.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { useAccessList } from './use-access-list.ts';

type Props = { readonly office: Office; readonly today: LocalDate };

/** Who has access, in which role and since when; below, who had it. Read from the journal, so nobody can be left out. */
export function AccessPanel({ office, today }: Props) {
  const { t } = useTranslation('personal-data');
  const lines = useAccessList();
  const store = useStore();
  const refusalText = useRefusalText();
  const [printing, setPrinting] = useState(false);
  const refusal = refuseActor('print-register', store.world());
  const build = useCallback(
    (lang: Lang) => buildAccessRegister({ lines: lines ?? [], office, printedAt: nowOf(store.world()) }, lang, formWords(lang)),
    [lines, office, store],
  );
  if (!lines) return <p className="q-soft">{t('loading')}</p>;
  const open = lines.filter((line) => isOpenOn(line, today));
  const past = lines.filter((line) => !isOpenOn(line, today));
  return (
    <div className="q-stack">
      <Panel
        title={t('access.title')}
        flush
        actions={
          <ActButton
            icon="print"
            label={t('print')}
            shortcut="Alt+P"
            refusal={refusal ? refusalText(refusal) : undefined}
            onClick={() => setPrinting(true)}
          />
        }
      >
        <Table lines={open} office={office} past={false} />
      </Panel>
      {past.length > 0 ? (
        <Panel title={t('access.past')} flush>
          <Table lines={[...past].reverse()} office={office} past />
        </Panel>
      ) : null}
      {printing ? <PrintSheetDialog title={t('access.title')} name={`access-${today}`} build={build} onClose={() => setPrinting(false)} /> : null}
    </div>
  );
}

type TableProps = { readonly lines: readonly AccessLine[]; readonly office: Office; readonly past: boolean };

function Table({ lines, office, past }: TableProps) {
  const { t } = useTranslation(['personal-data', 'terms']);
  const format = useFormat();
  const kind = kindOf(office);
  return (
    <table className="q-plain-table">
      <thead>
        <tr>
          {(['person', 'role', 'files', 'since', ...(past ? (['until'] as const) : [])] as const).map((column) => (
            <th key={column} scope="col">
              {t(`access.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ staff, role, since, until, order }, place) => (
          <tr key={place}>
            <td>
              <strong>{staffName(office, staff)}</strong>
            </td>
            <td>
              {t(`terms:role.${role}`)}
              {order && until ? (
                <div className="q-soft">
                  {t('access.byOrder', { number: order.number, date: format.date(order.date), until: format.date(until) })}
                </div>
              ) : null}
            </td>
            <td>
              <Badge tone={opensFiles(role, kind) ? 'accent' : 'neutral'} icon={opensFiles(role, kind) ? 'check' : 'stop'}>
                {t(opensFiles(role, kind) ? 'access.opens' : 'access.closed')}
              </Badge>
            </td>
            <td className="q-nowrap">{format.date(since)}</td>
            {past ? <td className="q-nowrap">{until ? format.date(until) : null}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
