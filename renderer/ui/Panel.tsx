import { type ReactNode, useId } from 'react';

type Props = {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** No inner margin: for tables. */ readonly flush?: boolean;
};

/** A sheet of paper on the desk: a titled region. */
export function Panel({ title, actions, children, flush = false }: Props) {
  const id = useId();
  return (
    <section className="q-panel" {...(title ? { 'aria-labelledby': id } : {})}>
      {title || actions ? (
        <div className="q-panel-head">
          <h2 id={id}>{title}</h2>
          {actions ? <div className="q-actions">{actions}</div> : null}
        </div>
      ) : null}
      <div className={flush ? 'q-panel-body q-flush' : 'q-panel-body'}>{children}</div>
    </section>
  );
}
