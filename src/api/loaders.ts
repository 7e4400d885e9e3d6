import DataLoader from 'dataloader';
import type { MaybePromise } from '../store/index.ts';

/** Called before each batch with the name of its loader and the number of keys. */
export type OnBatch = (loader: string, size: number) => void;

/** How the loaders of an operation batch. */
export interface LoaderOptions {
  readonly onBatch: OnBatch;
  /** Splits a long operation into time slices; null if the operation is not scheduled. */
  readonly scheduler: LoaderScheduler | null;
  /** Once it is aborted, no batch reaches the store. */
  readonly signal: AbortSignal | null;
}

interface LoaderScheduler {
  /** Resolves when all scheduled work has run; null if none is waiting. */
  readonly pending: Promise<void> | null;
  /** Resolves when `count` objects may be looked up; null if they may be at once. */
  next(count: number): Promise<void> | null;
}

/** Reads one batch from the store: one result for each key, in their order. */
type BatchFn<K, V> = (keys: readonly K[]) => MaybePromise<ArrayLike<V | Error>>;

/** Bounds the time of one store call to a few milliseconds, and the length of an SQL statement. */
const maxBatchSize = 500;

/**
 * Each query may become a part of one SQL statement, whose size must not grow with the number of aliases in an
 * operation.
 */
const maxQueryBatchSize = 20;

/**
 * Creates the loaders of one operation. A loader caches for as long as it exists, so it must not outlive its operation.
 */
export class LoaderFactory {
  private readonly options: LoaderOptions;

  constructor(options: LoaderOptions) {
    this.options = options;
  }

  /** A loader by slug or other string. */
  byString<V>(name: string, batchFn: BatchFn<string, V>): DataLoader<string, V> {
    return new DataLoader<string, V>(this.scheduled(name, batchFn), {
      batchScheduleFn: this.scheduleBatch,
      maxBatchSize,
    });
  }

  /** A loader by query object. Two queries are the same key if their JSON is equal. */
  byQuery<Q, V>(name: string, batchFn: BatchFn<Q, V>): DataLoader<Q, V, string> {
    return new DataLoader<Q, V, string>(this.scheduled(name, batchFn), {
      batchScheduleFn: this.scheduleBatch,
      cacheKeyFn: (query) => JSON.stringify(query),
      maxBatchSize: maxQueryBatchSize,
    });
  }

  /** The batch function, which first reports its batch, waits for its time slice and checks the signal. */
  private scheduled<K, V>(name: string, batchFn: BatchFn<K, V>) {
    const { onBatch, scheduler, signal } = this.options;
    return async (keys: readonly K[]): Promise<ArrayLike<V | Error>> => {
      onBatch(name, keys.length);
      const slice = scheduler?.next(keys.length);
      if (slice) await slice;
      signal?.throwIfAborted();
      return batchFn(keys);
    };
  }

  /** Dispatches a batch once all scheduled work has run, so that the loads of several time slices share a batch. */
  private readonly scheduleBatch = (dispatch: () => void): void =>
    afterMicrotasks(() => {
      const pending = this.options.scheduler?.pending;
      if (pending) void pending.then(() => this.scheduleBatch(dispatch));
      else dispatch();
    });
}

/** Runs a callback after all settled promises have been handled: what they load goes into the same batch. */
function afterMicrotasks(callback: () => void): void {
  void Promise.resolve().then(() => process.nextTick(callback));
}
