import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeReport } from '../../../shared/wire/region-view.ts';
import { useMayAsk } from '../../sync/use-region.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { RegionTable } from './RegionTable.tsx';
import { SuspendDialog } from './SuspendDialog.tsx';

type Person = OfficeReport['staff'][number];
type Props = { readonly report: OfficeReport; readonly onChanged: () => void };

/** Who works at an office, and whom the region has taken out of its grants. */
export function ReportStaff({ report: { staff, standing }, onChanged }: Props) {
  const { t } = useTranslation(['region', 'terms']);
  const [lang] = useLang();
  const decides = useMayAsk()('suspend');
  const [chosen, setChosen] = useState<Person | null>(null);
  return (
    <Panel title={t('report.staff')} flush>
      <RegionTable
        label={t('report.staff')}
        empty={t('report.noStaff')}
        heads={[t('staff.name'), t('staff.post'), t('staff.roles'), t('staff.state'), ...(decides ? [t('staff.do')] : [])]}
        rows={staff.map((person) => ({
          key: person.id,
          cells: [
            person.name,
            person.post[lang],
            person.roles.map((role) => t(`terms:role.${role}`)).join(', '),
            <PersonState person={person} key="state" />,
            ...(decides
              ? [<ActButton key="do" kind="quiet" label={t(person.suspended ? 'staff.letIn' : 'staff.suspend')} onClick={() => setChosen(person)} />]
              : []),
          ],
        }))}
      />
      {chosen ? <SuspendDialog office={standing.office} person={chosen} onClose={() => setChosen(null)} onDone={onChanged} /> : null}
    </Panel>
  );
}

function PersonState({ person }: { readonly person: Person }) {
  const { t } = useTranslation('region');
  if (person.suspended)
    return (
      <Badge tone="red" icon="stop">
        {t('staff.suspended')}
      </Badge>
    );
  return (
    <Badge tone={person.active ? 'green' : 'neutral'} icon={person.active ? 'check' : 'box'}>
      {t(person.active ? 'staff.works' : 'staff.left')}
    </Badge>
  );
}
