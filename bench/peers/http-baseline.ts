import { readFileSync } from 'node:fs';
import { serve } from './serve.ts';

// The least that HTTP costs: finished answers, by the bodies that ask for them.
const answers = new Map<string, string>(JSON.parse(readFileSync(process.env.DATA ?? '', 'utf8')));
const finished = new Map([...answers].map(([body, answer]) => [body, Buffer.from(answer)]));

serve((body) => finished.get(body) ?? '{}');
