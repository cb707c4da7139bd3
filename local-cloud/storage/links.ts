import { createHmac, timingSafeEqual } from 'node:crypto';
import { linkMaxSeconds } from '../limits';
import { encodedPath } from './cloud-path';

export type LinkPurpose = 'get' | 'put';

/** Addresses that open one file for one purpose for a few minutes. */
export class Links {
  readonly #key: string;
  readonly #now: () => number;

  constructor(key: string, now: () => number) {
    this.#key = key;
    this.#now = now;
  }

  make(purpose: LinkPurpose, cloudPath: string, seconds: number = linkMaxSeconds): string {
    const isShorter = Number.isFinite(seconds) && seconds > 0 && seconds < linkMaxSeconds;
    const expires = Math.floor(this.#now() / 1000) + Math.floor(isShorter ? seconds : linkMaxSeconds);
    return `/files/${encodedPath(cloudPath)}?sign=${this.#sign(purpose, cloudPath, expires)}&t=${expires}`;
  }

  isOpen(purpose: LinkPurpose, cloudPath: string, query: URLSearchParams): boolean {
    const expires = Number(query.get('t') ?? '');
    const given = Buffer.from(query.get('sign') ?? '');
    const wanted = Buffer.from(this.#sign(purpose, cloudPath, expires));
    return given.length === wanted.length && timingSafeEqual(given, wanted) && this.#now() < expires * 1000;
  }

  #sign(purpose: LinkPurpose, cloudPath: string, expires: number): string {
    return createHmac('sha256', this.#key).update(`${purpose}\n${cloudPath}\n${expires}`).digest('hex');
  }
}
