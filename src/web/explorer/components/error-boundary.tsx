import { Component, type ReactNode } from 'react';
import { QueryError } from './query-error.tsx';

/** Catches errors of a view, mainly if its code fails to load, and offers to reload the page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <QueryError failure={failure} retry={() => location.reload()} />;
  }
}

const failure = {
  title: 'This page could not be shown',
  message: 'Part of the page failed to load, or the server has a newer version. Reloading may help.',
  code: null,
  retryAfterSeconds: null,
};
