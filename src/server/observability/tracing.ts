import type { IncomingHttpHeaders } from 'node:http';
import { defaultTextMapGetter, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

// Loaded only if OTEL_EXPORTER_OTLP_ENDPOINT is set; other files import its types.

export interface TracingOptions {
  /** The collector's address, without `/v1/traces`. */
  readonly endpoint: string;
  readonly serviceName: string;
}

/** Sends spans of requests to an OpenTelemetry collector. */
export interface Tracing {
  /** Starts the span of a request: in the trace that its `traceparent` names (W3C Trace Context), or in a new one. */
  startRequest(method: string, path: string, headers: IncomingHttpHeaders): RequestSpan;
  /** Sends the spans that are still pending. */
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
export function openTracing({ endpoint, serviceName }: TracingOptions): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
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
    close: () => provider.shutdown(),
  };
}
