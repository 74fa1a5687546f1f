import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Offer } from '../../../shared/cases/office.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import { serviceTitle } from '../../parts/step-title.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { useToday } from '../../parts/use-today.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

type Props = {
  readonly offer: Offer;
  readonly first: boolean;
  readonly busy: boolean;
  readonly refusals: { readonly take: Refusal | null; readonly back: Refusal | null };
  readonly onTake: () => void;
  readonly onBack: () => void;
};

/** One case that another office has sent: from where, for whom, until when, why. */
export function OfferPanel({ offer: { from, ground, sentAt, row }, first, busy, refusals, onTake, onBack }: Props) {
  const { t } = useTranslation('moves');
  const format = useFormat();
  const [lang] = useLang();
  const today = useToday();
  const refusalText = useRefusalText();
  const { catalogue } = useStore().world();
  const said = (refusal: Refusal | null) => (refusal ? refusalText(refusal) : undefined);
  const people = [row.application.applicant, ...row.application.children].map(fullName).join(', ');
  return (
    <Panel
      title={t('offer', { office: from.name })}
      actions={
        <>
          <ActButton
            kind="primary"
            label={t('take')}
            shortcut={first ? 'F8' : undefined}
            busy={busy}
            autoFocus={first}
            refusal={said(refusals.take)}
            onClick={onTake}
          />
          <ActButton label={t('sendBack')} shortcut={first ? 'F9' : undefined} refusal={said(refusals.back)} onClick={onBack} />
        </>
      }
    >
      <Facts
        rows={[
          { label: t('people'), value: row.blocked ? t('blocked') : people },
          { label: t('service'), value: serviceTitle(catalogue, row.application.service, lang) },
          { label: t('ground'), value: ground },
          { label: t('sentAt'), value: format.dateTime(sentAt) },
          { label: t('numberThere'), value: row.number.text },
          { label: t('received'), value: format.dateTime(row.receivedAt) },
          { label: t('due'), value: row.terms ? <TermBadge due={row.terms.due} today={today} estimated={row.terms.estimated} /> : null },
          { label: t('files'), value: format.number(row.attachments?.length ?? 0) },
        ]}
      />
      <p className="q-text q-soft">{t('termsStay')}</p>
    </Panel>
  );
}
