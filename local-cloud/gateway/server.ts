import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudError } from '../errors';
import type { Demo } from '../demo/demo';
import type { FunctionPool } from '../functions/pool';
import { type AdminGate, answerAdminRequest } from './admin';
import { answerFile, answerUpload, type FileParts } from './files';
import { answerCall, answerHttp } from './functions';
import { isLoopback, isSameOrigin } from './loopback';
import { type Exchange, notFound, redirect, sendError, sendJson } from './respond';
import type { StaticSite } from './static-site';

export type Gateway = { admin: AdminGate; pool: FunctionPool; files: FileParts; demo: Demo; site: StaticSite };

const reads = new Set(['GET', 'HEAD']);

/** Finds who answers; whoever asks is known by the demo session alone. */
const answer = async (gateway: Gateway, exchange: Exchange): Promise<void> => {
  const { request, url } = exchange;
  const area = url.pathname.split('/')[1] ?? '';
  if (!isLoopback(request)) return notFound(exchange);
  if (area === 'admin') return answerAdminRequest(gateway.admin, exchange);
  if (!reads.has(request.method ?? '') && !isSameOrigin(request)) {
    return sendJson(exchange, 403, { code: 'CROSS_ORIGIN', message: '只接受来自本页面的请求' });
  }
  const openid = gateway.demo.openidOf(request);
  switch (area) {
    case 'files':
      return answerFile(gateway.files, exchange);
    case 'functions':
      return answerCall(gateway.pool, exchange, openid);
    case 'http':
      return answerHttp(gateway.pool, exchange);
    case 'storage':
      if (url.pathname !== '/storage/upload' || request.method !== 'POST') return notFound(exchange);
      if (openid === undefined) throw new CloudError('UNAUTHENTICATED', '请先登录');
      return answerUpload(gateway.files, exchange, openid);
    case 'demo':
      return gateway.demo.answer(exchange);
    default:
      if (url.pathname === '/' && gateway.demo.isOpen && openid === undefined) return redirect(exchange, '/demo');
      return gateway.site.answer(exchange);
  }
};

/** Listens on this computer only. The server answers from the first request on, so `gateway` is asked for late. */
export const listen = async (port: number, gateway: () => Gateway): Promise<{ server: Server; url: string }> => {
  const server = createServer((request, response) => {
    const exchange: Exchange = { request, response, url: addressOf(request.url) };
    const answered = async (): Promise<void> => answer(gateway(), exchange);
    answered().catch((error: unknown) => {
      if (response.headersSent || response.destroyed) response.destroy();
      else sendError(exchange, error);
    });
  });
  // Longer than the SDK keeps an idle line, so that it never writes into one just closed.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

/** A path that begins with two slashes would be read as a host; one that cannot be read names nothing. */
const addressOf = (path = '/'): URL => {
  const text = `http://local/${path.replace(/^\/+/, '')}`;
  return new URL(URL.canParse(text) ? text : 'http://local/-');
};

const listenError = (error: NodeJS.ErrnoException, port: number): CloudError => {
  if (error.code === 'EADDRINUSE') return new CloudError('PORT_TAKEN', `端口 ${port} 已被占用；请关掉占用它的程序，或用 PORT 换一个端口`);
  if (error.code === 'EACCES') return new CloudError('PORT_REFUSED', `没有权限使用端口 ${port}；请用 PORT 换一个 1024 以上的端口`);
  return new CloudError('LISTEN_FAILED', `不能监听端口 ${port}：${error.message}`);
};
