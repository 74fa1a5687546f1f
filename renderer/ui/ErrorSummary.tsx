import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './Notice.tsx';

export type FieldIssue = { /** Id of the field. */ readonly field?: string | undefined; readonly text: string };
type Props = {
  readonly issues: readonly FieldIssue[];
  readonly title?: string;
  /** Puts the field's own label before the text, for texts that do not name it. */
  readonly withLabels?: boolean;
};

/** What keeps a form from going on, at its head; each line jumps to its field. */
export function ErrorSummary({ issues, title, withLabels = false }: Props) {
  const { t } = useTranslation('ui');
  if (issues.length === 0) return null;
  return (
    <Notice kind="error" title={title ?? t('errors.title', { count: issues.length })}>
      <ul>
        {issues.map((issue, index) => (
          <li key={`${issue.field ?? ''}|${index}`}>
            {issue.field ? <FieldLink field={issue.field} text={issue.text} withLabel={withLabels} /> : issue.text}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function FieldLink({ field, text, withLabel }: { readonly field: string; readonly text: string; readonly withLabel: boolean }) {
  const { i18n } = useTranslation('ui');
  const [label, setLabel] = useState('');
  useEffect(() => {
    if (withLabel) setLabel(labelOf(field));
  }, [withLabel, field, i18n.language]);
  return (
    <button type="button" className="q-link" onClick={() => focusField(field)}>
      {label === '' ? text : `${label}: ${text}`}
    </button>
  );
}

// The label as it stands beside the field, without its star.
function labelOf(id: string): string {
  const labels = document.getElementById(id) instanceof HTMLInputElement ? (document.getElementById(id) as HTMLInputElement).labels : null;
  return labels?.[0]?.firstChild?.textContent?.trim() ?? '';
}

/** Moves the focus into a field by its id and scrolls it into view; does nothing when it is not on screen. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
