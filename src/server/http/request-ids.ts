import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { BlockList } from 'node:net';
import { isFromTrustedProxy } from './client-address.ts';

/**
 * Names each request for logs and answers: random per process, then counted. What a trusted proxy has named keeps its name, so that one
 * search finds it in the logs of both. Without a request, what did not come to be one.
 */
export function requestIds(proxies: BlockList): (request?: IncomingMessage) => string {
  const process = randomBytes(6).toString('base64url');
  let count = 0;
  return (request) => {
    const named = request?.headers['x-request-id'];
    if (request && typeof named === 'string' && wellFormed.test(named) && isFromTrustedProxy(request, proxies))
      return named;
    count += 1;
    return `${process}-${count.toString(36)}`;
  };
}

const wellFormed = /^[\w.:-]{8,128}$/;
