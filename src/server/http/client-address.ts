import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import proxyaddr from 'proxy-addr';

/** Finds out who sent a request, as far as trusted proxies tell. */
export class ClientAddresses {
  private readonly isTrusted: (address: string, hops: number) => boolean;

  /** Trusts proxies at these addresses, and in ranges such as `10.0.0.0/8`. @throws {TypeError} for what is neither. */
  constructor(trustedProxies: readonly string[]) {
    this.isTrusted = proxyaddr.compile([...trustedProxies]);
  }

  /**
   * Whom a request is counted for: the address of the connection or, behind trusted proxies, the last address in
   * `X-Forwarded-For` that is not one of theirs (what precedes it can be made up). An IPv6 address counts as its /64
   * network, which one customer has.
   */
  clientOf(request: IncomingMessage): string {
    const addresses = proxyaddr.all(withPlainAddresses(request), this.isTrusted);
    return networkOf(addresses.findLast((address) => isIP(address) !== 0) ?? '');
  }

  isFromTrustedProxy({ socket }: IncomingMessage): boolean {
    return this.isTrusted(socket.remoteAddress ?? '', 0);
  }
}

/** The request with `X-Forwarded-For` as addresses alone: some proxies add ports, and brackets and quotes with them. */
function withPlainAddresses(request: IncomingMessage): IncomingMessage {
  const forwarded = request.headers['x-forwarded-for'];
  if (forwarded === undefined || !/[\]:"]/.test(String(forwarded))) return request;
  const plain = String(forwarded).split(',').map(plainAddress).join(', ');
  return Object.create(request, { headers: { value: { ...request.headers, 'x-forwarded-for': plain } } });
}

function plainAddress(element: string): string {
  const text = element.trim().replace(/^"(.*)"$/, '$1');
  const [, ipv6, ipv4] = /^\[([^\]]*)\](?::\d*)?$|^([\d.]+):\d*$/.exec(text) ?? [];
  return ipv6 ?? ipv4 ?? text;
}

/**
 * An IPv4 address as it is, also where it is mapped into IPv6; the /64 network of an IPv6 address. Empty for a
 * connection that is closed.
 */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const groups = (parsed as ipaddr.IPv6).parts.slice(0, 4); // Of the other kind.
  return `${groups.map((group) => group.toString(16)).join(':')}::/64`;
}

/**
 * Gives each request an id for logs and responses: random for the process, then counted. The id of a trusted proxy is
 * taken over, so that one search finds the request in the logs of both. Without a request, the id is for a connection
 * that sent none.
 */
export function requestIds(addresses: ClientAddresses): (request?: IncomingMessage) => string {
  const prefix = randomBytes(6).toString('base64url');
  let count = 0;
  return (request) => {
    const given = request?.headers['x-request-id'];
    if (request && typeof given === 'string' && wellFormedId.test(given) && addresses.isFromTrustedProxy(request))
      return given;
    count += 1;
    return `${prefix}-${count.toString(36)}`;
  };
}

const wellFormedId = /^[\w.:-]{8,128}$/;
