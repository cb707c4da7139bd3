// The registry of actions: one line each. A missing or superfluous line does not compile.
import type { Handlers } from '../registry';
import { claim } from './binding/claim';
import { end } from './binding/end';
import { issueCode } from './binding/issue-code';
import { read as readHome } from './home/read';
import { decide } from './points/decide';
import { declarations } from './points/declarations';
import { declare } from './points/declare';
import { mine } from './points/mine';
import { branch as readBranch } from './roster/branch';
import { checkImport } from './roster/check-import';
import { college } from './roster/college';
import { switchImport } from './roster/switch-import';
import { template } from './roster/template';
import { read as readScore } from './score/read';
import { read as readSession } from './session/read';

const written = {
  'session.read': readSession,
  'binding.claim': claim,
  'binding.issueCode': issueCode,
  'binding.end': end,
  'roster.branch': readBranch,
  'roster.college': college,
  'roster.template': template,
  'roster.checkImport': checkImport,
  'roster.switchImport': switchImport,
  'points.mine': mine,
  'points.declare': declare,
  'points.declarations': declarations,
  'points.decide': decide,
  'home.read': readHome,
  'score.read': readScore,
} satisfies Partial<Handlers>;

export const handlers = written as unknown as Handlers;
