// Ids of who is bound to which WeChat.

export const bindingId = (memberId: string): string => `bind:${memberId}`;
export const codeId = (memberId: string): string => `code:${memberId}`;
/** Failed tries of one WeChat, by the digest of its id. */
export const triesId = (openidDigest: string): string => `tries:${openidDigest}`;
/** Why the last try to claim this entry failed. */
export const claimFailureId = (memberId: string): string => `failed:${memberId}`;
/** Stands where the digest of a WeChat id stood, which must be unique, once a binding is over. */
export const endedDigest = (memberId: string): string => `ended:${memberId}`;
export const auditId = (at: string, tail: string): string => `audit:${at}:${tail}`;
