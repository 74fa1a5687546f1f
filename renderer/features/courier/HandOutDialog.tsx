import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/cases/case.ts';
import { issueResult } from '../../../shared/cases/issue-result.ts';
import { err } from '../../../shared/kernel/result.ts';
import { channelRuleOf, editionById } from '../../../shared/law/edition-for.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { RadioField } from '../../ui/RadioField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { ActForm } from './ActForm.tsx';
import { AttorneyFields } from './AttorneyFields.tsx';
import { EMPTY_HAND_OUT, HAND_OUT_FIELDS, type HandOut, receiverOf } from './hand-out.ts';
import { ShownDocument } from './ShownDocument.tsx';
import { useCounterAct } from './use-counter-act.ts';
import { useFieldError } from './use-field-error.ts';

/** The result goes to the applicant or to who came with a notarised power of attorney; against the receipt where the edition asks for it. */
export function HandOutDialog({ current, onClose }: { readonly current: Case; readonly onClose: () => void }) {
  const { t } = useTranslation(['courier', 'terms']);
  const [lang] = useLang();
  const announce = useAnnounce();
  const { busy, refusals, run } = useCounterAct();
  const errorOf = useFieldError(refusals);
  const [typed, setTyped] = useState<HandOut>(EMPTY_HAND_OUT);
  const set = (patch: Partial<HandOut>) => setTyped((before) => ({ ...before, ...patch }));
  const rule = useIssueRule(current);
  const asksReceipt = rule?.needs.includes('receipt') ?? false;
  const named = current.application.representative !== undefined;
  const submit = async () => {
    const input = receiverOf(typed, { asksReceipt, named });
    const done = await run((world, now) => (now ? issueResult(now, input, world) : err([{ code: 'case-not-found' }])), current.id);
    if (!done) return;
    announce(t('handOut.done'));
    onClose();
  };
  const options = (['applicant', 'representative'] as const).map((value) => ({ value, label: t(`terms:receiver.${value}`) }));
  return (
    <ActForm
      title={t('handOut.title', { number: current.number.text })}
      submit={t('handOut.act')}
      busy={busy}
      refusals={refusals}
      fields={HAND_OUT_FIELDS}
      size="lg"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {rule ? <p className="courier-plain q-soft">{rule.text[lang]}</p> : null}
      <RadioField
        id="who"
        label={t('handOut.who')}
        value={typed.who}
        onChange={(who) => set({ who })}
        options={options}
        error={errorOf('who')}
        autoFocus
      />
      {asksReceipt ? (
        <TextField
          id="receipt"
          required
          label={t('handOut.receipt')}
          description={t('handOut.receiptHint')}
          value={typed.receipt}
          onChange={(receipt) => set({ receipt })}
          error={errorOf('receipt')}
        />
      ) : null}
      {typed.who === 'representative' && !named ? <AttorneyFields typed={typed} set={set} errorOf={errorOf} /> : null}
      <ShownDocument typed={typed} set={set} errorOf={errorOf} />
    </ActForm>
  );
}

function useIssueRule({ edition, application }: Case) {
  const found = editionById(useStore().world().catalogue, edition);
  const rule = found && channelRuleOf(found, application.channel);
  return rule?.ok ? rule.value.issue : undefined;
}
