import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Office, Staff } from '../../../shared/cases/office.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { StaffDialog } from './StaffDialog.tsx';

/** The people of the office. Nobody is deleted: who left stays named on old papers. */
export function StaffPanel({ office, refusal }: { readonly office: Office; readonly refusal: string | undefined }) {
  const { t } = useTranslation(['settings', 'terms']);
  const [lang] = useLang();
  const [edited, setEdited] = useState<Staff | 'new' | null>(null);
  return (
    <Panel title={t('staff.title')} actions={<ActButton label={t('staff.add')} icon="plus" refusal={refusal} onClick={() => setEdited('new')} />}>
      <ul className="q-staff">
        {office.staff.map((person) => (
          <li key={person.id}>
            <div>
              <strong>{person.name}</strong>
              <span className="q-soft">{person.post[lang]}</span>
              <span className="q-staff-roles">
                {person.roles.map((role) => (
                  <Badge key={role} tone="accent" icon="person">
                    {t(`terms:role.${role}`)}
                  </Badge>
                ))}
                {person.active ? null : (
                  <Badge tone="neutral" icon="box">
                    {t('staff.inactive')}
                  </Badge>
                )}
              </span>
            </div>
            <ActButton label={t('staff.change')} kind="quiet" refusal={refusal} onClick={() => setEdited(person)} />
          </li>
        ))}
      </ul>
      {edited ? <StaffDialog person={edited === 'new' ? null : edited} onClose={() => setEdited(null)} /> : null}
    </Panel>
  );
}
