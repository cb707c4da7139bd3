import type { Indicator } from '../indicator';
import { PARAMS, type Params } from '../params';
import { generalMeetingEachQuarter } from '../indicators/2-1-d';
import { committeeMeetingEachMonth } from '../indicators/2-1-e';
import { groupMeetingEachMonth } from '../indicators/2-1-f';
import { lectureEachQuarter } from '../indicators/2-1-g';
import { recordsComplete } from '../indicators/2-1-k';
import { themeDayEachMonth } from '../indicators/2-4-a';

/** A version of the standard: which rules are judged, by which numbers. A sheet names its pack, so it can be explained later. */
export type RulePack = {
  version: string;
  params: Params;
  indicators: readonly Indicator[];
  /** False as long as some rules of the standard are not in it: then nobody is told to have met the whole standard. */
  isWhole: boolean;
};

export const DEFAULT_PACK: RulePack = {
  version: '2026.1',
  params: PARAMS,
  isWhole: false,
  indicators: [
    generalMeetingEachQuarter,
    committeeMeetingEachMonth,
    groupMeetingEachMonth,
    lectureEachQuarter,
    recordsComplete,
    themeDayEachMonth,
  ],
};
