// The registry of actions: one line each. A missing or superfluous line does not compile.
import type { Handlers } from '../registry';

export const handlers = {} as unknown as Handlers;
