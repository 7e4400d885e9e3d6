import { readFileSync } from 'node:fs';
import { serve } from './serve.ts';

// The HTTP baseline: sends complete responses, which it finds by the request body.
const texts = new Map<string, string>(JSON.parse(readFileSync(process.env.BENCH_DATA_FILE ?? '', 'utf8')));
const responses = new Map([...texts].map(([body, text]) => [body, Buffer.from(text)]));

serve((body) => responses.get(body) ?? '{}');
