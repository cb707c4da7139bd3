import type { Code, CommonCode } from '@shared/contract/errors';

const uncertain: readonly Code[] = ['common.network', 'common.badReply', 'common.internal'] satisfies CommonCode[];
const passing: readonly Code[] = ['common.busy', 'common.conflict'] satisfies CommonCode[];

/** After these nobody knows whether it was done; only the same, under the same key, may be sent again. */
export const isUncertain = (code: Code): boolean => uncertain.includes(code);

/** Uncertain, or not done only because others were at it: the same may be sent again a little later. */
export const isPassing = (code: Code): boolean => isUncertain(code) || passing.includes(code);
