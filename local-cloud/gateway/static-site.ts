import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { mediaType } from './media-types';
import { type Exchange, notFound, send, sendHtml } from './respond';

/** Serves a built single-page site; a path that names no file is a page of it. */
export class StaticSite {
  readonly #root: string | undefined;

  constructor(root: string | undefined) {
    this.#root = root === undefined ? undefined : path.resolve(root);
  }

  async answer(exchange: Exchange): Promise<void> {
    const { request, url } = exchange;
    if (this.#root === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return notFound(exchange);
    const file = this.#fileOf(this.#root, url.pathname);
    if (file === undefined) return notFound(exchange);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() && !isPage(file)) return sendFile(exchange, file, `"${found.size}-${Math.round(found.mtimeMs)}"`);
    if (path.extname(file) !== '' && !isPage(file)) return notFound(exchange);
    return this.#sendIndex(exchange, path.join(this.#root, 'index.html'));
  }

  async #sendIndex(exchange: Exchange, file: string): Promise<void> {
    const html = await readFile(file, 'utf8').catch(() => undefined);
    if (html === undefined)
      return send(exchange, 503, { body: '页面还没有构建。', headers: { 'content-type': 'text/plain; charset=utf-8' } });
    return sendHtml(
      exchange,
      html,
      inlineScripts(html).map((script) => createHash('sha256').update(script).digest('base64')),
    );
  }

  #fileOf(root: string, pathname: string): string | undefined {
    let decoded: string;
    try {
      decoded = decodeURIComponent(pathname);
    } catch {
      return undefined;
    }
    const file = path.join(root, decoded);
    return decoded.includes('\0') || (file !== root && !file.startsWith(root + path.sep)) ? undefined : file;
  }
}

const isPage = (file: string): boolean => path.extname(file) === '.html';

const sendFile = async (exchange: Exchange, file: string, etag: string): Promise<void> => {
  const headers = { etag, 'cache-control': 'no-cache', 'content-type': mediaType(file) };
  if (exchange.request.headers['if-none-match'] === etag) return send(exchange, 304, { headers });
  send(exchange, 200, { body: await readFile(file), headers });
};

const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map((match) => match[1] ?? '');
