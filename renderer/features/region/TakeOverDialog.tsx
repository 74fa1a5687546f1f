import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ComplaintHandover } from '../../../shared/complaints/handover.ts';
import type { BodyComplaint } from '../../../shared/wire/region-view.ts';
import { ActDialog, useFieldErrors } from '../../parts/ActDialog.tsx';
import { useActForm } from '../../parts/use-act-form.ts';
import { useAskRegion, useAsked } from '../../sync/use-region.ts';
import { useAnnounce } from '../../ui/Announce.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { MomentField } from '../../ui/MomentField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { TermHere } from './TermHere.tsx';
import { useTakeOver } from './use-take-over.ts';

type Props = { readonly complaint: BodyComplaint; readonly onClose: () => void };

/** The body takes a complaint over: when it came with its file is written down, and from then the term runs. The whole complaint is fetched for it. */
export function TakeOverDialog({ complaint, onClose }: Props) {
  const { t } = useTranslation('region');
  const refusalText = useRefusalText();
  const [lang] = useLang();
  const ask = useAskRegion();
  const { office, id, number } = complaint;
  const question = useCallback(() => ask('handover', { office, id }), [ask, office, id]);
  const { shown, refusal } = useAsked(question);
  if (shown) return <Receipt handover={shown.value} office={complaint.officeName[lang]} onClose={onClose} />;
  return (
    <Dialog title={t('take.title', { number })} onClose={onClose} size="lg">
      {refusal ? <Notice kind="error">{refusalText(refusal)}</Notice> : <p className="q-soft">{t('asking')}</p>}
    </Dialog>
  );
}

/** `office`: its name in the language of the screen. */
type Coming = { readonly handover: ComplaintHandover; readonly office: string };

function Receipt({ handover, office, onClose }: Coming & Pick<Props, 'onClose'>) {
  const { t } = useTranslation('region');
  const announce = useAnnounce();
  const [, go] = useLocation();
  const { complaint: id, origin } = handover;
  const { value, set, restored, forget } = useActForm(id, 'take-over', { received: '' });
  const { run, busy, refusals } = useTakeOver();
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    const number = await run(handover, value.received);
    if (number === null) return;
    await forget();
    announce(t('take.done', { number }));
    go(`/complaints/${id}`);
  };
  return (
    <ActDialog
      title={t('take.title', { number: origin.number })}
      submitLabel={t('take.do')}
      size="lg"
      onSubmit={() => void submit()}
      {...{ busy, refusals, restored, onClose }}
    >
      <p className="q-text">{t('take.text')}</p>
      <Origin handover={handover} office={office} />
      <MomentField
        id="receivedAt"
        label={t('take.received')}
        value={value.received}
        onChange={(received) => set({ received })}
        error={errorOf('receivedAt')}
        required
        autoFocus
      />
      <TermHere handover={handover} received={value.received} />
    </ActDialog>
  );
}

function Origin({ handover: { origin }, office }: Coming) {
  const { t } = useTranslation('region');
  const format = useFormat();
  const { receivedAt, letter, caseFile, sheets } = origin;
  const counted = sheets === undefined ? '' : t('take.sheets', { count: sheets });
  return (
    <Facts
      rows={[
        { label: t('complaint.office'), value: office },
        { label: t('take.receivedThere'), value: format.dateTime(receivedAt) },
        { label: t('take.letter'), value: t('take.letterLine', { number: letter.number, at: format.dateTime(letter.at) }) },
        { label: t('take.caseFile'), value: [t(caseFile ? 'take.with' : 'take.without'), counted].filter(Boolean).join(', ') },
      ]}
    />
  );
}
