import type { IncomingHttpHeaders } from 'node:http';
import {
  DiagLogLevel,
  defaultTextMapGetter,
  diag,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { ExportResultCode, setGlobalErrorHandler, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace';
import type { FailureLog } from './failure-log.ts';

// Loaded only if OTEL_EXPORTER_OTLP_ENDPOINT is set; other files import its types.

export interface TracingOptions {
  /** The collector's address, without `/v1/traces`. */
  readonly endpoint: string;
  readonly serviceName: string;
  /** Gets the reasons why spans could not be sent. */
  readonly failures: FailureLog;
}

/** Sends spans of requests to an OpenTelemetry collector. */
export interface Tracing {
  /** Starts the span of a request: in the trace that its `traceparent` names (W3C Trace Context), or in a new one. */
  startRequest(method: string, path: string, headers: IncomingHttpHeaders): RequestSpan;
  /** Sends the spans that are pending. Resolves also if that fails, which is reported. */
  flush(): Promise<void>;
  /** Sends the spans that are still pending, and ends. */
  close(): Promise<void>;
}

export interface RequestSpan {
  /** Starts a span for a part of the request, and returns the function that ends it. */
  startChild(name: string): () => void;
  end(outcome: {
    readonly status: number;
    readonly operation: string | null;
    readonly errorCodes: readonly string[];
  }): void;
}

/** Traces to a collector by OTLP over HTTP. OpenTelemetry's own environment variables apply as well. */
export function openTracing({ endpoint, serviceName, failures }: TracingOptions): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor({ exporter: reportingExporter(exporter, failures) })],
  });
  const tracer = provider.getTracer('msme-graph');
  const propagator = new W3CTraceContextPropagator();
  return {
    startRequest(method, path, headers) {
      const parent = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      const attributes = { 'http.request.method': method, 'url.path': path };
      const span = tracer.startSpan(`${method} ${path}`, { kind: SpanKind.SERVER, attributes }, parent);
      const context = trace.setSpan(parent, span);
      return {
        startChild(name) {
          const child = tracer.startSpan(name, {}, context);
          return () => child.end();
        },
        end({ status, operation, errorCodes }) {
          span.setAttribute('http.response.status_code', status);
          if (operation !== null) span.setAttribute('graphql.operation.name', operation);
          if (errorCodes.length > 0) span.setAttribute('graphql.error.codes', [...errorCodes]);
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    flush: () => provider.forceFlush().catch(() => {}), // The exporter has reported the reason.
    close: () => provider.shutdown().catch(() => {}),
  };
}

/** Reports what OpenTelemetry would keep to itself: failed exports, rejected and dropped spans, strange responses. */
function reportingExporter(exporter: SpanExporter, failures: FailureLog): SpanExporter {
  const reported = new WeakSet<object>();
  setGlobalErrorHandler((error) => {
    if (typeof error !== 'object' || !reported.has(error)) failures.failed(error);
  });
  const warn = (message: string, details?: unknown) =>
    // Further arguments may be what was sent or received; the details of a partial success are a text.
    failures.failed(typeof details === 'string' ? `${message} ${details}` : message);
  const ignore = () => {};
  diag.setLogger(
    { error: warn, warn, info: ignore, debug: ignore, verbose: ignore },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  return {
    export(spans, done) {
      const before = failures.count;
      exporter.export(spans, (result) => {
        if (result.code === ExportResultCode.SUCCESS) {
          if (failures.count === before) failures.succeeded();
        } else {
          if (result.error) reported.add(result.error);
          failures.failed(explain(result.error));
        }
        done(result);
      });
    },
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => exporter.shutdown(),
  };
}

/** The reason why an export failed, with the status of the response if there was one. */
function explain(error: (Error & { readonly code?: unknown }) | undefined): unknown {
  if (error?.message === 'Export failed with retryable status') return 'HTTP 429, 502, 503 or 504';
  return typeof error?.code === 'number' ? `HTTP ${error.code} ${error.message}` : (error ?? 'unknown');
}
