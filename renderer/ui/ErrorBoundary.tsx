import { Component, type ReactNode } from 'react';

type Props = {
  readonly children: ReactNode;
  /** What is shown after a fault; `retry` draws the children anew. */ readonly fallback: (retry: () => void, code: string) => ReactNode;
};
type State = { readonly code: string | null };

/** Catches a fault of a screen. Only its kind is kept: a message could hold what somebody typed. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { code: null };

  static getDerivedStateFromError(error: unknown): State {
    return { code: error instanceof Error ? error.name : 'fault' };
  }

  override render(): ReactNode {
    return this.state.code === null ? this.props.children : this.props.fallback(() => this.setState({ code: null }), this.state.code);
  }
}
