import { Component, type ReactNode } from 'react';
import { Failed } from './query-error.tsx';

/** Catches what a view throws, above all where its program cannot be fetched, and offers to load the page again. */
export class Broken extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <Failed failure={failure} retry={() => location.reload()} />;
  }
}

const failure = {
  title: 'This page could not be shown',
  message: 'A part of it did not arrive, or the server has a newer version. Loading the page again may help.',
  code: null,
  retryAfterSeconds: null,
};
