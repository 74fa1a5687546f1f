import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useLang } from '../ui/use-lang.ts';

/** A term that a package of the region moved, of a case or of a complaint (which may have a second clock). */
export type MovedTerm = NonNullable<Complaint['movedTerms']>[number];

/** The region has changed the calendar while this file ran: each last day that was and that is, by which package, on what ground, since when. */
export function MovedTermNotice({ moved = [] }: { readonly moved?: readonly MovedTerm[] | undefined }) {
  const { t } = useTranslation('file');
  const { office } = useStore().world();
  const format = useFormat();
  const [lang] = useLang();
  return moved.map(({ at, from, to, forward, package: id }) => {
    const sent = office.packages?.find((one) => one.id === id);
    const days = (span: Pick<MovedTerm, 'from' | 'to'>) => ({ from: format.date(span.from), to: format.date(span.to) });
    return (
      <Notice key={id} kind="info" title={from === to ? t('moved.within', { to: format.date(to) }) : t('moved.due', days({ from, to }))}>
        {forward && forward.from !== forward.to ? <div>{t('moved.forward', days(forward))}</div> : null}
        {sent ? <div>{t('moved.package', { title: sent.title[lang], ground: sent.ground, effective: format.date(sent.effective) })}</div> : null}
        <div>{t('moved.at', { at: format.dateTime(at) })}</div>
      </Notice>
    );
  });
}
