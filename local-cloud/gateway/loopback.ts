import type { IncomingMessage } from 'node:http';

const hosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether the request comes from this computer and was meant for it. The name it was sent to matters as well as
 * the line it came by: a page elsewhere may point a name of its own at 127.0.0.1.
 */
export const isLoopback = (request: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } }): boolean =>
  isLoopbackAddress(request.socket.remoteAddress) && isLoopbackHost(request.headers.host);

const isLoopbackAddress = (address: string | undefined): boolean =>
  address !== undefined && (address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address));

const isLoopbackHost = (host: string | undefined): boolean => host !== undefined && hosts.has(host.toLowerCase().replace(/:\d+$/, ''));

/** A browser names the page a request comes from; only this cloud's own pages may change anything. */
export const isSameOrigin = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  headers.origin === undefined || headers.origin === `http://${headers.host ?? ''}`;
