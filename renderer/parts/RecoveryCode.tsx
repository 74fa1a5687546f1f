import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../ui/ActButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useLang } from '../ui/use-lang.ts';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import { readRecoveryCode } from '../vault/recovery-code.ts';
import { linesOf, recoverySheet } from './recovery-sheet.ts';
import { useCodeSheet } from './use-code-sheet.ts';
import './recovery-code.css';

const GROUP = 4;

/** The office's recovery code, seen this once: printed or copied by hand, and a part of it typed back from the paper. */
export function RecoveryCode({ code, onKept }: { readonly code: string; readonly onKept: () => void }) {
  const { t } = useTranslation('sign-in');
  const [lang] = useLang();
  const refusalText = useRefusalText();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const run = useCodeSheet();
  const sheet = () => recoverySheet(code, lang, (key) => t(key));
  const check = () => {
    // The check letters at the end find every slip, and look-alikes are read as on any paper.
    const right = typed.trim() !== '' && readRecoveryCode(code.slice(0, -GROUP) + typed).ok;
    setWrong(!right);
    if (right) onKept();
  };
  return (
    <form
      className="q-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <p className="q-text">{t('recovery.what')}</p>
      <div className="q-recovery" role="group" aria-label={t('recovery.code')}>
        {linesOf(code).map((line) => (
          <code key={line}>{line}</code>
        ))}
      </div>
      {run.refusal ? <Notice kind="error">{refusalText(run.refusal)}</Notice> : null}
      <div className="q-actions">
        <ActButton label={t('recovery.print')} icon="print" busy={run.busy} onClick={() => void run.print(sheet())} />
        <ActButton label={t('recovery.save')} kind="quiet" busy={run.busy} onClick={() => void run.save(sheet())} />
      </div>
      <Notice kind="warning">{t('recovery.once')}</Notice>
      <TextField
        id="recovery-typed"
        required
        label={t('recovery.typed')}
        description={t('recovery.typedHint')}
        value={typed}
        error={wrong ? t('recovery.wrong') : undefined}
        onChange={setTyped}
      />
      <div className="q-actions">
        <ActButton label={t('recovery.kept')} kind="primary" type="submit" onClick={check} />
      </div>
    </form>
  );
}
