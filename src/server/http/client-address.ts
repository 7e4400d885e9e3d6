import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** The addresses of proxies whose word on who asks is taken: addresses, and ranges such as `10.0.0.0/8`. @throws {RangeError} naming what is neither. */
export function trustedProxies(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of addresses) {
    const [address = '', bits] = text.split('/');
    const version = isIP(address);
    const most = version === 6 ? 128 : 32;
    if (version === 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)))
      throw new RangeError(`"${text}" is no address and no range such as 10.0.0.0/8`);
    list.addSubnet(address, bits === undefined ? most : Number(bits), version === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

/**
 * Who asks, for counting: the address of the connection; behind trusted proxies, the last address in `X-Forwarded-For` that is none of
 * them, for what stands before it may have been written by anybody. Of an IPv6 address the first 64 bits, which are one customer's.
 */
export function clientAddress({ socket, headers }: IncomingMessage, proxies: BlockList): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  let address = plain(socket.remoteAddress ?? '');
  while (isTrusted(address, proxies) && forwarded.length > 0) {
    const before = plain(forwarded.pop()?.trim() ?? '');
    if (isIP(before) === 0) break;
    address = before;
  }
  return isIP(address) === 6 ? networkOf(address) : address;
}

/** Whether a request comes from a trusted proxy. */
export function isFromTrustedProxy({ socket }: IncomingMessage, proxies: BlockList): boolean {
  return isTrusted(plain(socket.remoteAddress ?? ''), proxies);
}

/** IPv4 as it is written, where a socket has it as IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function isTrusted(address: string, proxies: BlockList): boolean {
  const version = isIP(address);
  return version !== 0 && proxies.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/** `2001:db8:0:7::1` is of `2001:db8:0:7::/64`. */
function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const [before, after] = [groups(head), groups(tail)];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const all = [...before, ...Array<string>(missing).fill('0'), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
