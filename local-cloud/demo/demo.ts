import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { CloudError } from '../errors';
import { readBody } from '../gateway/body';
import { type Exchange, notFound, redirect, send, sendHtml } from '../gateway/respond';
import type { Sessions } from '../gateway/session';
import { demoPage, strangerChoice } from './demo-page';
import { demoScript } from './demo-script';
import { readDemoPeople } from './people';

export type DemoOptions = { dataDir: string; sessions: Sessions; isDemoFolder: () => boolean };

/** The log-in of a demo: choose who to be. It exists only on a data folder made as a demo. */
export class Demo {
  readonly #options: DemoOptions;

  constructor(options: DemoOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#options.isDemoFolder();
  }

  openidOf(request: IncomingMessage): string | undefined {
    return this.isOpen ? this.#options.sessions.openidOf(request) : undefined;
  }

  async answer(exchange: Exchange): Promise<void> {
    if (!this.isOpen) return notFound(exchange);
    const { request, url } = exchange;
    switch (`${request.method} ${url.pathname}`) {
      case 'GET /demo':
      case 'HEAD /demo':
        return sendHtml(exchange, demoPage(await readDemoPeople(this.#options.dataDir), this.openidOf(request)));
      case 'GET /demo/page.js':
        return send(exchange, 200, { body: demoScript, headers: { 'content-type': 'text/javascript; charset=utf-8' } });
      case 'POST /demo/enter':
        return this.#enter(exchange);
      case 'GET /demo/leave':
      case 'POST /demo/leave':
        return redirect(exchange, '/demo', { 'set-cookie': this.#options.sessions.endingCookie });
      default:
        return notFound(exchange);
    }
  }

  async #enter(exchange: Exchange): Promise<void> {
    const form = new URLSearchParams((await readBody(exchange.request, 4096)).toString('utf8'));
    const openid = await this.#chosen(form.get('openid') ?? '');
    redirect(exchange, placeOf(form.get('to') ?? ''), { 'set-cookie': this.#options.sessions.cookieFor(openid) });
  }

  async #chosen(openid: string): Promise<string> {
    if (openid === strangerChoice) return `o${randomBytes(20).toString('base64url')}`;
    const people = await readDemoPeople(this.#options.dataDir);
    if (!people.some((person) => person.openid === openid)) throw new CloudError('INVALID_PARAM', '演示名单上没有这个人');
    return openid;
  }
}

/** Only a place on this site; a browser writes it in plain letters and `%`. */
const placeOf = (to: string): string => (/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(to) ? to : '/');
