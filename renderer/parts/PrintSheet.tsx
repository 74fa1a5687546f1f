import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { PagePreview } from '../print/PagePreview.tsx';
import { PrintBar } from './PrintBar.tsx';
import './print-panel.css';

/** A sheet before one's eyes, under the choice of what is printed and how. */
export function PrintSheet<Id extends string>(bar: ComponentProps<typeof PrintBar<Id>>) {
  const { t } = useTranslation('printing');
  return (
    <div className="q-stack">
      <PrintBar {...bar} />
      <div className="print-preview" role="region" tabIndex={0} aria-label={t('preview')}>
        <PagePreview document={bar.document} pageLabel={(page, pages) => t('page', { page, pages })} />
      </div>
    </div>
  );
}
