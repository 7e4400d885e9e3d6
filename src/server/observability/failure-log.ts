/** What is logged about something that the server can do without. */
export interface FailureMessages {
  /** While it fails, for a reason. */
  failed(reason: string): string;
  /** When it works again; null if nobody says so. */
  readonly recovered: string | null;
}

/**
 * Logs that something which the server can do without fails, and that it works again: each reason at most once a
 * minute, however often it occurs, with the number of times that were not logged.
 */
export class FailureLog {
  /** The name of what can fail, for metrics. */
  readonly dependency: string;
  /** How often it has failed. */
  count = 0;
  private readonly messages: FailureMessages;
  private readonly log: (message: string) => void;
  private failing = false;
  /** What was logged within the last minute, with the number of times since then. Those of recovery have no reason. */
  private readonly suppressed = new Map<string | null, number>();

  constructor(dependency: string, messages: FailureMessages, log: (message: string) => void) {
    this.dependency = dependency;
    this.messages = messages;
    this.log = log;
  }

  /** Reasons that differ in numbers alone, such as ports, count as the same. */
  failed(error: unknown): void {
    const reason = reasonOf(error);
    this.count += 1;
    this.failing = true;
    this.logOnce(reason.replace(/\d+/g, '0'), (times) => this.messages.failed(reason) + times);
  }

  succeeded(): void {
    if (!this.failing) return;
    this.failing = false;
    this.logOnce(null, () => (this.failing ? null : this.messages.recovered));
  }

  /** `messageFor` gets the number of times that it was not logged, as text; null if there is nothing to log any more. */
  private logOnce(key: string | null, messageFor: (times: string) => string | null): void {
    const count = this.suppressed.get(key);
    if (count !== undefined) {
      this.suppressed.set(key, count + 1);
      return;
    }
    if (this.suppressed.size > maxReasons) return; // They are not reasons, but values.
    const message = messageFor('');
    if (message === null) return;
    this.log(message);
    this.startMinute(key, messageFor);
  }

  private startMinute(key: string | null, messageFor: (times: string) => string | null): void {
    this.suppressed.set(key, 0);
    const end = () => {
      const count = this.suppressed.get(key) ?? 0;
      this.suppressed.delete(key);
      const message = count === 0 ? null : messageFor(` (${count} more ${count === 1 ? 'time' : 'times'} in a minute)`);
      if (message === null) return;
      this.log(message);
      this.startMinute(key, messageFor);
    };
    setTimeout(end, minuteMs).unref();
  }
}

const minuteMs = 60_000;
const maxReasons = 50;

/**
 * Why something failed, without what was sent: Redis repeats arguments of commands that it does not know. If several
 * addresses were tried, the reasons of all.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0)
    return [...new Set(error.errors.map(reasonOf))].join('; ');
  const { message, code, name } =
    error instanceof Error ? (error as Error & { code?: unknown }) : { message: String(error) };
  const reason = message || String(code ?? name ?? 'unknown');
  return reason
    .replace(/,? with args beginning with:.*/s, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxReasonLength);
}

const maxReasonLength = 300;
