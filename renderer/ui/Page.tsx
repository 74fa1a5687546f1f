import type { ReactNode } from 'react';

/** One screen: its heading (the only h1), what can be done, the content. */
export function Page({ title, actions, children }: { readonly title: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="q-page">
      <header className="q-page-head">
        <h1>{title}</h1>
        {actions ? <div className="q-actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
