import '../../parts/region.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Office } from '../../../shared/cases/office.ts';
import type { CodeAnswer } from '../../../shared/wire/enrolment.ts';
import { placeRegionRefusal } from '../../parts/region-issues.ts';
import { useFingerprint } from '../../parts/use-fingerprint.ts';
import { RegionCodeFields } from '../../parts/RegionCodeFields.tsx';
import { useRegionCode } from '../../parts/use-region-code.ts';
import type { SyncDesk } from '../../sync/sync-desk.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { useConnectDraft } from './use-connect-draft.ts';

type Props = { readonly desk: SyncDesk; readonly office: Office; readonly refusal: string | undefined };

/** Address and code; what the code is for; then this computer is shown to the region. What is typed stays typed. */
export function ConnectForm({ desk, office, refusal }: Props) {
  const { t } = useTranslation('sync');
  const refusalText = useRefusalText();
  const draft = useConnectDraft();
  const code = useRegionCode(desk.askCode);
  const [busy, setBusy] = useState(false);
  const connect = async () => {
    if (busy) return;
    setBusy(true);
    const connected = await desk.connect(draft.typed);
    setBusy(false);
    if (connected.ok) await draft.remove();
    else code.refuse(placeRegionRefusal(connected.error));
  };
  const known = code.answer;
  const foreign = known?.office !== undefined && known.office.id !== office.id;
  const rest = code.issues.filter(({ field }) => field === undefined);
  return (
    <form
      className="q-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!refusal) void (known && !foreign ? connect() : code.ask(draft.typed));
      }}
    >
      <p style={{ margin: 0 }}>{refusal ?? t('connect.what')}</p>
      <ErrorSummary issues={rest.map((issue) => ({ text: refusalText(issue) }))} />
      <RegionCodeFields
        value={draft.typed}
        issues={code.issues}
        disabled={refusal !== undefined}
        onChange={(typed) => {
          if (typed.code !== draft.typed.code || typed.address !== draft.typed.address) code.forget();
          draft.change(typed);
        }}
      />
      {known ? <CodeFor answer={known} office={office} foreign={foreign} /> : null}
      <div className="q-actions">
        {known && !foreign ? (
          <ActButton label={t('connect.do')} kind="primary" type="submit" busy={busy} refusal={refusal} onClick={() => void connect()} />
        ) : (
          <ActButton
            label={t(code.busy ? 'connect.asking' : 'connect.ask')}
            kind="primary"
            type="submit"
            busy={code.busy}
            refusal={refusal}
            onClick={() => void code.ask(draft.typed)}
          />
        )}
      </div>
    </form>
  );
}

/** Where the person is about to go. */
function CodeFor({ answer, office, foreign }: { readonly answer: CodeAnswer; readonly office: Office; readonly foreign: boolean }) {
  const { t } = useTranslation('sync');
  const [lang] = useLang();
  const fingerprint = useFingerprint(answer.region.publicKey);
  const region = answer.region.name[lang];
  if (foreign) return <Notice kind="error">{t('connect.wrongOffice', { office: answer.office?.name[lang] ?? '' })}</Notice>;
  return (
    <>
      <Notice kind="success">{t(answer.office ? 'connect.forOffice' : 'connect.forNew', { region, office: office.settings.name[lang] })}</Notice>
      <Facts rows={[{ label: t('connect.fingerprint'), value: <code className="q-fingerprint">{fingerprint}</code> }]} />
      <Notice kind="warning">{t('connect.after')}</Notice>
    </>
  );
}
