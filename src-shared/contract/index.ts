// The registry of what a screen may ask of the cloud: one line per area.
import type { z } from '../kernel/schema';
import { activityActions } from './activity';
import { appraisalActions } from './appraisal';
import { attendanceActions } from './attendance';
import { bindingActions } from './binding';
import { bookActions } from './book';
import { caseActions } from './case';
import { careActions } from './care';
import { developmentActions } from './development';
import { duesActions } from './dues';
import type { CommonCode } from './errors';
import { menuActions } from './menu';
import { feedbackActions } from './feedback';
import { followUpActions } from './follow-up';
import { flowActions } from './flow';
import { homeActions } from './home';
import { pointsActions } from './points';
import { pointsPublicActions } from './points-public';
import { pollActions } from './poll';
import { recordActions } from './record';
import { registerActions } from './register';
import { rosterActions } from './roster';
import { reconcileActions } from './reconcile';
import { rosterChangeActions } from './roster-change';
import { rosterFirstWeekActions } from './roster-first-week';
import { rosterGroupActions } from './roster-groups';
import { rosterImportActions } from './roster-import';
import { rosterLeaveActions } from './roster-leave';
import { rosterOutlookActions } from './roster-outlook';
import { rosterPostActions } from './roster-posts';
import { rosterRegroupActions } from './roster-regroup';
import { scoreActions } from './score';
import { sessionActions } from './session';
import { standardActions } from './standard';
import { voteActions } from './vote';

export const CONTRACT = {
  ...sessionActions,
  ...bindingActions,
  ...rosterActions,
  ...rosterChangeActions,
  ...rosterFirstWeekActions,
  ...rosterGroupActions,
  ...rosterImportActions,
  ...rosterRegroupActions,
  ...reconcileActions,
  ...rosterLeaveActions,
  ...rosterOutlookActions,
  ...rosterPostActions,
  ...activityActions,
  ...attendanceActions,
  ...recordActions,
  ...bookActions,
  ...menuActions,
  ...registerActions,
  ...followUpActions,
  ...careActions,
  ...duesActions,
  ...homeActions,
  ...scoreActions,
  ...pointsActions,
  ...pointsPublicActions,
  ...pollActions,
  ...appraisalActions,
  ...caseActions,
  ...developmentActions,
  ...flowActions,
  ...standardActions,
  ...feedbackActions,
  ...voteActions,
};

export type ActionName = keyof typeof CONTRACT;
/** What a caller sends. */
export type In<N extends ActionName> = z.input<(typeof CONTRACT)[N]['input']>;
/** What a handler gets. */
export type Parsed<N extends ActionName> = z.output<(typeof CONTRACT)[N]['input']>;
export type Out<N extends ActionName> = z.output<(typeof CONTRACT)[N]['output']>;
/** What an action declares that it may refuse with. */
export type DeclaredCode<N extends ActionName> = (typeof CONTRACT)[N]['errors'][number];
/** Every code a caller of it can meet. */
export type CodeOf<N extends ActionName> = DeclaredCode<N> | CommonCode;
export type KindOf<N extends ActionName> = (typeof CONTRACT)[N]['kind'];
export type CommandName = { [N in ActionName]: KindOf<N> extends 'command' ? N : never }[ActionName];
export type QueryName = Exclude<ActionName, CommandName>;
/** Actions that another function than `api` answers, and which. */
export type ElsewhereActions = {
  [N in ActionName as (typeof CONTRACT)[N] extends { by: string } ? N : never]: (typeof CONTRACT)[N] extends { by: infer F } ? F : never;
};
