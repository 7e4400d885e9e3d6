import type { IncomingHttpHeaders } from 'node:http';
import { defaultTextMapGetter, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

// Loaded only where OTEL_EXPORTER_OTLP_ENDPOINT is set; others import its types.

export interface TracingOptions {
  /** Where spans go: the collector's address, without `/v1/traces`. */
  readonly endpoint: string;
  readonly service: string;
}

/** Tells a collector where the time of requests goes. */
export interface Tracing {
  /** A request has come: part of the trace that its `traceparent` names, or the first of one. */
  begin(method: string, path: string, headers: IncomingHttpHeaders): RequestSpan;
  /** Sends what was not sent yet. */
  close(): Promise<void>;
}

/** One request, traced. */
export interface RequestSpan {
  /** Begins a step of it. To be called when that is over. */
  startChild(name: string): () => void;
  end(outcome: { readonly status: number; readonly operation: string | null; readonly codes: readonly string[] }): void;
}

/** Traces to a collector that takes OTLP over HTTP. What else OpenTelemetry reads from the environment holds too. */
export function openTracing({ endpoint, service }: TracingOptions): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('msme-graph');
  const propagator = new W3CTraceContextPropagator();
  return {
    begin(method, path, headers) {
      const parent = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      const attributes = { 'http.request.method': method, 'url.path': path };
      const span = tracer.startSpan(`${method} ${path}`, { kind: SpanKind.SERVER, attributes }, parent);
      const inside = trace.setSpan(parent, span);
      return {
        startChild(name) {
          const step = tracer.startSpan(name, {}, inside);
          return () => step.end();
        },
        end({ status, operation, codes }) {
          span.setAttribute('http.response.status_code', status);
          if (operation !== null) span.setAttribute('graphql.operation.name', operation);
          if (codes.length > 0) span.setAttribute('graphql.error.codes', [...codes]);
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    close: () => provider.shutdown(),
  };
}
