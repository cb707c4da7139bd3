import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const cookieName = 'local-cloud-session';
const attributes = 'Path=/; HttpOnly; SameSite=Strict';

/** Who chose to be whom, kept in a cookie signed with the folder's own key. */
export class Sessions {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  cookieFor(openid: string): string {
    const name = Buffer.from(openid).toString('base64url');
    return `${cookieName}=${name}.${this.#sign(name)}; ${attributes}`;
  }

  get endingCookie(): string {
    return `${cookieName}=; ${attributes}; Max-Age=0`;
  }

  openidOf({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
    const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
    const value = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
    const [name = '', signature = ''] = value?.split('.') ?? [];
    const [given, wanted] = [Buffer.from(signature), Buffer.from(this.#sign(name))];
    if (name === '' || given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
    return Buffer.from(name, 'base64url').toString();
  }

  #sign(name: string): string {
    return createHmac('sha256', this.#key).update(`session\n${name}`).digest('base64url');
  }
}
