// The registry of actions: one line each. A missing or superfluous line does not compile.
import type { Handlers } from '../registry';
import { claim } from './binding/claim';
import { end } from './binding/end';
import { issueCode } from './binding/issue-code';
import { read as readSession } from './session/read';

const written = {
  'session.read': readSession,
  'binding.claim': claim,
  'binding.issueCode': issueCode,
  'binding.end': end,
} satisfies Partial<Handlers>;

export const handlers = written as unknown as Handlers;
