import { adoptedPack } from '../../src-shared/rules/packs/adopted';

/** The numbers by which the demo college is made: it has adopted no change of the standard. */
export const DEMO_NUMBERS = adoptedPack([]).params;
