import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { enterTally } from './enter-tally';
import { feedBack } from './feed-back';
import { grade } from './grade';
import { lifeMeeting } from './life-meeting';
import { publish } from './publish';
import { read } from './read';
import { writeSelf } from './write-self';

export const appraisalHandlers: HandlersOfArea<'appraisal'> = {
  'appraisal.read': read,
  'appraisal.lifeMeeting': lifeMeeting,
  'appraisal.writeSelf': writeSelf,
  'appraisal.enterTally': enterTally,
  'appraisal.grade': grade,
  'appraisal.publish': publish,
  'appraisal.feedBack': feedBack,
};
