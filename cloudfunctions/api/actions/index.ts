// The registry of actions: one line for each area. Each area lists its own; one too few or too many does not compile.
import type { Handlers } from '../../shared/pipeline/registry';
import { activityHandlers } from './activity';
import { appraisalHandlers } from './appraisal';
import { attendanceHandlers } from './attendance';
import { bindingHandlers } from './binding';
import { bookHandlers } from './book';
import { caseHandlers } from './case';
import { careHandlers } from './care';
import { developmentHandlers } from './development';
import { duesHandlers } from './dues';
import { feedbackHandlers } from './feedback';
import { flowHandlers } from './flow';
import { followUpHandlers } from './follow-up';
import { homeHandlers } from './home';
import { menuHandlers } from './menu';
import { pointsHandlers } from './points';
import { pollHandlers } from './poll';
import { recordHandlers } from './record';
import { registerHandlers } from './register';
import { rosterHandlers } from './roster';
import { scoreHandlers } from './score';
import { sessionHandlers } from './session';
import { standardHandlers } from './standard';
import { voteHandlers } from './vote';

export const handlers: Handlers = {
  ...sessionHandlers,
  ...bindingHandlers,
  ...rosterHandlers,
  ...activityHandlers,
  ...attendanceHandlers,
  ...recordHandlers,
  ...registerHandlers,
  ...bookHandlers,
  ...menuHandlers,
  ...followUpHandlers,
  ...careHandlers,
  ...duesHandlers,
  ...homeHandlers,
  ...scoreHandlers,
  ...pointsHandlers,
  ...appraisalHandlers,
  ...caseHandlers,
  ...developmentHandlers,
  ...flowHandlers,
  ...pollHandlers,
  ...standardHandlers,
  ...feedbackHandlers,
  ...voteHandlers,
};
