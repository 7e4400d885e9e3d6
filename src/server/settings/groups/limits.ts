import { integer, url } from '../kinds.ts';

/** What one operation, and one client, may take. */
export const limits = {
  rateLimit: {
    title: 'Rate limit',
    settings: {
      costPerMinute: integer('RATE_LIMIT_COST_PER_MINUTE', {
        default: 1_000_000,
        min: 0,
        max: 1_000_000_000,
        unit: 'units of cost',
        description: 'Cost that one client may spend in a minute; 0 for no limit.',
      }),
    },
  },
  redis: {
    title: 'Redis',
    settings: {
      url: url('REDIS_URL', {
        protocols: ['redis:', 'rediss:'],
        example: 'redis://host:6379/0',
        secret: true,
        description:
          'Redis in which all processes count the cost of a client together. Without it, or while it is unavailable or refuses, each process keeps its own counters.',
      }),
    },
  },
  operation: {
    title: 'Limits of an operation',
    settings: {
      maxTokens: integer('OPERATION_MAX_TOKENS', {
        default: 2_000,
        max: 100_000,
        unit: 'tokens',
        description: 'Names, numbers, strings and punctuators of a document; comments and commas do not count.',
      }),
      maxAliases: integer('OPERATION_MAX_ALIASES', {
        default: 60,
        max: 10_000,
        unit: 'aliases',
        description: 'Aliases in a document.',
      }),
      maxDirectives: integer('OPERATION_MAX_DIRECTIVES', {
        default: 60,
        max: 10_000,
        unit: 'directives',
        description: 'Directives in a document.',
      }),
      maxDepth: integer('OPERATION_MAX_DEPTH', {
        default: 14,
        max: 100,
        unit: 'levels of fields',
        description: 'Fields inside fields, fragments expanded; introspection is not counted.',
      }),
      maxRootFields: integer('OPERATION_MAX_ROOT_FIELDS', {
        default: 30,
        max: 1_000,
        unit: 'root fields',
        description: 'Fields of `Query`, fragments expanded.',
      }),
      maxNodes: integer('OPERATION_MAX_NODES', {
        default: 20_000,
        max: 10_000_000,
        unit: 'nodes',
        description: 'Entities and relations that the response can hold: page sizes multiplied down the tree.',
      }),
      maxCost: integer('OPERATION_MAX_COST', {
        default: 100_000,
        max: 100_000_000,
        unit: 'units of cost',
        description:
          'Objects of any type that the response can hold, plus the tokens of the document, plus what it takes to find the objects, which grows with the graph for `search`, `paths`, `neighborhood`, `timeline`, filters, orders and counts.',
      }),
      timeoutMs: integer('OPERATION_TIMEOUT_MS', {
        default: 10_000,
        max: 600_000,
        unit: 'ms',
        description: 'Execution time of an operation.',
      }),
    },
  },
  operationQueue: {
    title: 'Queue of expensive operations',
    settings: {
      minCost: integer('OPERATION_QUEUE_MIN_COST', {
        default: 10_000,
        max: 100_000_000,
        unit: 'units of cost',
        description: 'Cost from which operations are queued; each process executes one of them at a time.',
      }),
      maxLength: integer('OPERATION_QUEUE_MAX_LENGTH', {
        default: 20,
        max: 10_000,
        unit: 'operations',
        description: 'Length of the queue; further expensive operations are rejected with `OVERLOADED`.',
      }),
    },
  },
  search: {
    title: 'Search',
    settings: {
      maxQueryLength: integer('SEARCH_MAX_QUERY_LENGTH', {
        default: 200,
        max: 10_000,
        unit: 'characters',
        description: 'Length of the text of a `search`.',
      }),
    },
  },
  traversal: {
    title: 'Traversal',
    settings: {
      traceMaxDepth: integer('TRAVERSAL_TRACE_MAX_DEPTH', {
        default: 10,
        max: 100,
        unit: 'hops',
        description: 'Largest `maxDepth` of a `trace`.',
      }),
      traceMaxSteps: integer('TRAVERSAL_TRACE_MAX_STEPS', {
        default: 500,
        max: 100_000,
        unit: 'steps',
        description: 'Steps that a `trace` returns before it is `truncated`.',
      }),
      pathsMaxLength: integer('TRAVERSAL_PATHS_MAX_LENGTH', {
        default: 6,
        max: 12,
        unit: 'hops',
        description: 'Largest `maxLength` of `paths`.',
      }),
      pathsMaxResults: integer('TRAVERSAL_PATHS_MAX_RESULTS', {
        default: 20,
        max: 1_000,
        unit: 'paths',
        description: 'Largest `first` of `paths`.',
      }),
      neighborhoodMaxDepth: integer('TRAVERSAL_NEIGHBORHOOD_MAX_DEPTH', {
        default: 3,
        max: 10,
        unit: 'hops',
        description: 'Largest `maxDepth` of a `neighborhood`.',
      }),
      neighborhoodMaxNodes: integer('TRAVERSAL_NEIGHBORHOOD_MAX_NODES', {
        default: 500,
        max: 10_000,
        unit: 'entities',
        description: 'Largest `first` of a `neighborhood`.',
      }),
      maxRelations: integer('TRAVERSAL_MAX_RELATIONS', {
        default: 30_000,
        max: 10_000_000,
        unit: 'relations',
        description:
          'Relations that one `paths` or `neighborhood` reads before it is `truncated`; `paths` may look at three times as many hops.',
      }),
      timeoutMs: integer('TRAVERSAL_TIMEOUT_MS', {
        default: 2_000,
        max: 600_000,
        unit: 'ms',
        description: 'Time that one `paths` or `neighborhood` takes before it is `truncated`.',
      }),
    },
  },
} as const;
