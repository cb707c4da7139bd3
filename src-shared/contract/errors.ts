/** What any action can answer besides its own codes. Every code has words in the text of the screens; a test holds both lists equal. */
export const COMMON_ERRORS = [
  'common.unknownAction',
  'common.badInput',
  'common.notBound',
  'common.forbidden',
  'common.notFound',
  'common.conflict',
  'common.keyReused',
  'common.busy',
  'common.tooLarge',
  'common.internal',
  // Stored by a program newer than this one.
  'common.newer',
  // Made on the client, when no reply came or it cannot be read.
  'common.network',
  'common.badReply',
] as const;

/** Refusals whose `fields` hold sentences for the person, each at its path; those of every other hold codes, for the screens to word. */
export const REFUSED_IN_WORDS: readonly string[] = ['register.refused', 'roster.refused', 'standard.refused'];
