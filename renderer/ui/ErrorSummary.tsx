import { useTranslation } from 'react-i18next';
import { Notice } from './Notice.tsx';

export type FieldIssue = { /** Id of the field. */ readonly field?: string | undefined; readonly text: string };

/** What keeps a form from going on, at its head; each line jumps to its field. */
export function ErrorSummary({ issues, title }: { readonly issues: readonly FieldIssue[]; readonly title?: string }) {
  const { t } = useTranslation('ui');
  if (issues.length === 0) return null;
  return (
    <Notice kind="error" title={title ?? t('errors.title', { count: issues.length })}>
      <ul>
        {issues.map((issue, index) => (
          <li key={`${issue.field ?? ''}|${index}`}>{issue.field ? <FieldLink field={issue.field} text={issue.text} /> : issue.text}</li>
        ))}
      </ul>
    </Notice>
  );
}

function FieldLink({ field, text }: { readonly field: string; readonly text: string }) {
  return (
    <button type="button" className="q-link" onClick={() => focusField(field)}>
      {text}
    </button>
  );
}

/** Moves the focus into a field by its id and scrolls it into view; does nothing when it is not on screen. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
