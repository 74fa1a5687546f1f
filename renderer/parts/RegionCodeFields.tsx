import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { TextField } from '../ui/TextField.tsx';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import { groupCode, tidyAddress } from './region-code.ts';

/** What is typed to come to a region. */
export type RegionTyped = { readonly address: string; readonly code: string; readonly computer: string };
export const NO_REGION: RegionTyped = { address: '', code: '', computer: '' };

type Props = {
  readonly value: RegionTyped;
  readonly onChange: (value: RegionTyped) => void;
  readonly issues: readonly Refusal[];
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
};

/** Where the region is, its code for one use, and what this computer is called there. */
export function RegionCodeFields({ value, onChange, issues, autoFocus = false, disabled = false }: Props) {
  const { t } = useTranslation('sync');
  const refusalText = useRefusalText();
  const issueOf = (field: string) => {
    const issue = issues.find((one) => one.field === field);
    return issue && refusalText(issue);
  };
  const base = { required: true, disabled };
  return (
    <>
      <TextField
        {...base}
        id="address"
        autoFocus={autoFocus}
        label={t('connect.address')}
        description={t('connect.addressHint')}
        value={value.address}
        error={issueOf('address')}
        onChange={(address) => onChange({ ...value, address })}
        onBlur={() => onChange({ ...value, address: tidyAddress(value.address) })}
      />
      <div className="q-form-row">
        <TextField
          {...base}
          id="code"
          label={t('connect.code')}
          description={t('connect.codeHint')}
          placeholder="0000-0000"
          value={value.code}
          error={issueOf('code')}
          onChange={(code) => onChange({ ...value, code: groupCode(code) })}
        />
        <TextField
          {...base}
          id="computer"
          label={t('connect.computer')}
          description={t('connect.computerHint')}
          value={value.computer}
          error={issueOf('computer')}
          onChange={(computer) => onChange({ ...value, computer })}
        />
      </div>
    </>
  );
}
