import { createHash, createHmac } from 'node:crypto';
import { canonicalJson, type Json } from '../../../src-shared/kernel/canonical';

/** A WeChat id is stored and logged only as this digest. */
export const openidDigestOf = (digestKey: string, openid: string): string =>
  createHmac('sha256', digestKey).update(`openid:${openid}`).digest('hex').slice(0, 40);

/** What stands for a person in files without names: nobody outside can find back from it, nor from the file of other years. In all files of the same years it is the same. */
export const personCodeOf = (digestKey: string, years: readonly string[], memberId: string): string =>
  `p:${createHmac('sha256', digestKey).update(`dataset:${years.join()}:${memberId}`).digest('hex').slice(0, 12)}`;

/** One digest for one content, whatever the order of its keys. */
export const digestOf = (content: Json): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

/** `k-id`: type prefix and a digest of person, action and command key, so that a retry makes the same id. */
export const keyedId = (prefix: string, parts: readonly string[]): string =>
  `${prefix}:${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24)}`;
