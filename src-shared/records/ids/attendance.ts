// Ids of what is said of one activity: made from who and where, so that a retry or a second device stores nothing twice.

export const signInId = (activityId: string, memberId: string): string => `${activityId}:${memberId}`;
export const claimId = (activityId: string, memberId: string, digest: string): string => `claim:${activityId}:${memberId}:${digest}`;
/** `tail` tells the tries of one person apart: a moment with chance, or the digest of what was tried. */
export const attemptId = (activityId: string, memberId: string, tail: string): string => `attempt:${activityId}:${memberId}:${tail}`;
export const rollCallId = (activityId: string): string => `rollCall:${activityId}`;
export const leaveId = (activityId: string, memberId: string): string => `leave:${activityId}:${memberId}`;
export const presenceRoundsId = (activityId: string): string => `presenceRounds:${activityId}`;
export const presenceId = (activityId: string, memberId: string): string => `presence:${activityId}:${memberId}`;
export const hostId = (activityId: string, memberId: string): string => `host:${activityId}:${memberId}`;
