import type { Code } from './errors';

/** Refusals whose `fields` hold sentences for the person, each at its path; those of every other hold codes, for the screens to word. */
export const REFUSED_IN_WORDS: readonly Code[] = ['register.refused', 'roster.refused', 'standard.refused'];
