import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NoDraft } from '../../parts/NoDraft.tsx';
import { useCase } from '../../store/StoreProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { COMPLAINT_PLACE } from './complaint-draft.ts';
import { withCase } from './draft-about.ts';
import { useBegin } from './use-begin.ts';

/** A complaint about a case that was named by whoever sent the person here. */
export function StartAboutCase({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('complaint-intake');
  const found = useCase(caseId);
  const begin = useBegin();
  const begun = useRef(false);
  useEffect(() => {
    if (!found || begun.current) return;
    begun.current = true;
    void begin((blank) => withCase(blank, found), true);
  });
  if (found === null) return <NoDraft place={COMPLAINT_PLACE} title={t('about.caseGone')} text={t('about.caseGoneText')} />;
  return <Page title={t('title')}>{null}</Page>;
}
