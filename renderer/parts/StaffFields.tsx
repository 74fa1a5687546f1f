import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Role } from '../../shared/roles/roles.ts';
import type { WorkplaceKind } from '../../shared/roles/workplaces.ts';
import { TextField } from '../ui/TextField.tsx';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import type { StaffDraft } from './staff-draft.ts';

/** Roles that are given at a workplace of the kind. */
const ROLES_GIVEN: Readonly<Record<WorkplaceKind, readonly Role[]>> = {
  office: ['head', 'executor', 'clerk', 'administrator'],
  'state-corporation': ['head', 'operator', 'administrator'],
};
type Props = {
  readonly draft: StaffDraft;
  readonly onChange: (draft: StaffDraft) => void;
  readonly issues: readonly Refusal[];
  /** Put before the fields' ids, so that several people stand on one screen. */
  readonly prefix: string;
  readonly kind: WorkplaceKind;
  readonly autoFocus?: boolean;
};

/** Name as printed, post in both languages, roles. */
export function StaffFields({ draft, onChange, issues, prefix, kind, autoFocus = false }: Props) {
  const { t } = useTranslation(['settings', 'terms']);
  const refusalText = useRefusalText();
  const errorOf = (field: string) => {
    const issue = issues.find((one) => one.field === field);
    return issue ? refusalText(issue) : undefined;
  };
  const roles = errorOf('roles');
  return (
    <div className="q-stack">
      <div className="q-form-row">
        <TextField
          id={`${prefix}.name`}
          required
          autoFocus={autoFocus}
          label={t('staff.name')}
          description={t('staff.nameHint')}
          value={draft.name}
          error={errorOf('name')}
          onChange={(name) => onChange({ ...draft, name })}
        />
        <TextField
          id={`${prefix}.phone`}
          label={t('staff.phone')}
          description={t('staff.phoneHint')}
          value={draft.phone}
          error={errorOf('phone')}
          onChange={(phone) => onChange({ ...draft, phone })}
        />
      </div>
      <div className="q-form-row">
        <TextField
          id={`${prefix}.post.kk`}
          required
          lang="kk"
          label={t('staff.postKk')}
          value={draft.postKk}
          error={errorOf('post.kk')}
          onChange={(postKk) => onChange({ ...draft, postKk })}
        />
        <TextField
          id={`${prefix}.post.ru`}
          required
          lang="ru"
          label={t('staff.postRu')}
          value={draft.postRu}
          error={errorOf('post.ru')}
          onChange={(postRu) => onChange({ ...draft, postRu })}
        />
      </div>
      <Checkbox.Group
        label={t('staff.roles')}
        withAsterisk
        value={draft.roles}
        onChange={(value) => onChange({ ...draft, roles: value })}
        {...(roles ? { error: roles } : {})}
      >
        <div className="q-role-row">
          {ROLES_GIVEN[kind].map((role, index) => (
            <Checkbox key={role} value={role} label={t(`terms:role.${role}`)} {...(index === 0 ? { id: `${prefix}.roles` } : {})} />
          ))}
        </div>
      </Checkbox.Group>
    </div>
  );
}
