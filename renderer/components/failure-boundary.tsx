import { Component, type ReactNode } from 'react';

interface FailureBoundaryProps {
  /** What is shown in place of the part that failed. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps a failure of one part from taking the whole window with it. React offers this to classes only. */
export class FailureBoundary extends Component<FailureBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
