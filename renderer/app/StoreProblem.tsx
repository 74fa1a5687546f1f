import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { LangSwitch } from '../ui/LangSwitch.tsx';
import { Notice } from '../ui/Notice.tsx';

type Props = {
  readonly refusal: Refusal;
  readonly practice: boolean;
  readonly onAgain: (acceptLoss: boolean) => void;
  readonly onOther: () => void;
  /** The way out by a backup; absent in the practice office. */
  readonly onRestore?: () => void;
};
const LOSSES = ['store-lost', 'store-damaged', 'vault-lost'];
/** Where a backup helps: what it brings is gone or cannot be read. */
const RESTORABLE = [...LOSSES, 'vault-damaged'];

/** The store could not be opened, or does not hold what it held: said at once and in full, never an empty app. */
export function StoreProblem({ refusal, practice, onAgain, onOther, onRestore }: Props) {
  const { t, i18n } = useTranslation('app');
  const [understood, setUnderstood] = useState(false);
  const known = i18n.exists(`app:store.${refusal.code}.title`) ? refusal.code : 'unknown';
  const text = (part: string) => t(`store.${known}.${part}`, { ...refusal.params, code: refusal.code });
  return (
    <main className="q-whole">
      <div className="q-whole-card q-store-problem">
        <h1>{text('title')}</h1>
        <Notice kind="error">{text('what')}</Notice>
        <p>{text('next')}</p>
        {LOSSES.includes(known) ? <CheckField label={t('store.understood')} value={understood} onChange={setUnderstood} /> : null}
        <div className="q-actions">
          <ActButton label={t('store.again')} kind="primary" onClick={() => onAgain(false)} autoFocus />
          {onRestore && RESTORABLE.includes(known) ? <ActButton label={t('store.restore')} icon="box" onClick={onRestore} /> : null}
          {LOSSES.includes(known) ? (
            <ActButton
              label={t('store.goOn')}
              kind="danger"
              refusal={understood ? undefined : t('store.firstUnderstand')}
              onClick={() => onAgain(true)}
            />
          ) : null}
          <ActButton label={t(practice ? 'store.toOffice' : 'store.toPractice')} kind="quiet" onClick={onOther} />
          <LangSwitch />
        </div>
      </div>
    </main>
  );
}
