import { DEFAULT_PACK } from './default';
import type { RulePack } from './pack';
import { tailoredBy, type Tailoring } from './tailoring';

/** The standard as a college has adopted it: with all its changes, each from its day on; without any, as it was delivered. */
export const adoptedPack = (tailorings: readonly Tailoring[]): RulePack => tailoredBy(DEFAULT_PACK, tailorings);
