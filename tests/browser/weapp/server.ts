import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { compileWeapp } from './compile';

export type WeappCloud = {
  /** `who` is the person of the browser's tab: the address it was opened with says it. */
  callFunction: (name: string, event: unknown, who: string) => Promise<unknown>;
  uploadFile: (cloudPath: string, bytes: Uint8Array, who: string) => Promise<string>;
};

export type WeappServer = { url: string; problems: readonly string[]; close: () => Promise<void> };

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const bundled = async (): Promise<string> => {
  const result = await build({
    entryPoints: [path.join(__dirname, 'runtime.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
};

const baseStyles =
  'wx-view,wx-scroll-view,wx-form,view,scroll-view,form{display:block}wx-text,text{white-space:pre-line}input,textarea{box-sizing:border-box;max-width:100%}body{margin:0}';
const documentOf = (styles: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><style>${baseStyles}\n${styles}</style><body><script src="/app.js"></script><script src="/runtime.js"></script></body></html>`;

const personOf = (request: IncomingMessage): string => /(?:^|; )who=([^;]*)/.exec(request.headers.cookie ?? '')?.[1] ?? '';

const send = (response: ServerResponse, type: string, body: string): void => {
  // As on a phone: no script is made from text.
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': "script-src 'self'" });
  response.end(body);
};

type Parts = { page: string; app: string; runtime: string; cloud: WeappCloud };

const answer = async (request: IncomingMessage, response: ServerResponse, { page, app, runtime, cloud }: Parts): Promise<void> => {
  const address = new URL(request.url ?? '/', 'http://localhost');
  const who = decodeURIComponent(personOf(request));
  if (address.pathname === '/') send(response, 'text/html', page);
  else if (address.pathname === '/app.js') send(response, 'text/javascript', app);
  else if (address.pathname === '/runtime.js') send(response, 'text/javascript', runtime);
  else if (address.pathname.startsWith('/__cloud/')) {
    const event = JSON.parse((await bodyOf(request)).toString('utf8')) as unknown;
    send(response, 'application/json', JSON.stringify(await cloud.callFunction(address.pathname.slice('/__cloud/'.length), event, who)));
  } else if (address.pathname === '/__upload') {
    const fileID = await cloud.uploadFile(address.searchParams.get('path') ?? '', await bodyOf(request), who);
    send(response, 'application/json', JSON.stringify({ fileID }));
  } else {
    response.writeHead(404);
    response.end();
  }
};

/** Serves the compiled mini-program to a browser, where WeChat's own framework runs it. */
export const startWeappServer = async (cloud: WeappCloud, dist = path.resolve(__dirname, '../../../dist/weapp')): Promise<WeappServer> => {
  const { script, styles, problems } = compileWeapp(dist);
  const parts: Parts = { page: documentOf(styles), app: script, runtime: await bundled(), cloud };
  const server = createServer((request, response) => {
    answer(request, response, parts).catch((error: unknown) => {
      response.writeHead(500);
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    problems,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
