import { useTranslation } from 'react-i18next';
import type { AccountLine } from '../../vault/list-accounts.ts';
import { Icon } from '../../ui/Icon.tsx';

type Props = {
  readonly lines: readonly AccountLine[];
  readonly account: AccountLine | null;
  readonly onPick: (account: string) => void;
  readonly autoFocus: boolean;
};

/** The names of the door: labels that say nothing about who works here. */
export function AccountNames({ lines, account, onPick, autoFocus }: Props) {
  const { t } = useTranslation('sign-in');
  const first = lines.find(({ suspended }) => !suspended)?.id;
  return (
    <div className="q-names" role="group" aria-label={t('who')}>
      {lines.map(({ id, signInName, suspended }) => (
        <button
          key={id}
          type="button"
          className="q-name"
          aria-pressed={id === account?.id}
          aria-disabled={suspended}
          autoFocus={autoFocus && id === first}
          onClick={() => (suspended ? undefined : onPick(id))}
        >
          <Icon name="person" />
          <span>{signInName}</span>
          {suspended ? <small>{t('suspended')}</small> : null}
        </button>
      ))}
    </div>
  );
}
