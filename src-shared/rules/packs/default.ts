import { PARAMS } from '../params';
import type { RulePack } from './pack';
import { planFiledWithCommittee } from '../indicators/2-1-a';
import { generalMeetingEachQuarter } from '../indicators/2-1-d';
import { committeeMeetingEachMonth } from '../indicators/2-1-e';
import { groupMeetingEachMonth } from '../indicators/2-1-f';
import { lectureEachQuarter } from '../indicators/2-1-g';
import { recordsComplete } from '../indicators/2-1-k';
import { themeDayEachMonth } from '../indicators/2-4-a';

/** Every rule of the standard; one line each, in its order. A test holds the list against the standard's 97 ids. */
export const DEFAULT_PACK: RulePack = {
  versions: [{ version: '2026.1', fromOn: '2019-01-01' }],
  params: PARAMS,
  indicators: [
    planFiledWithCommittee,
    generalMeetingEachQuarter,
    committeeMeetingEachMonth,
    groupMeetingEachMonth,
    lectureEachQuarter,
    recordsComplete,
    themeDayEachMonth,
  ],
};
