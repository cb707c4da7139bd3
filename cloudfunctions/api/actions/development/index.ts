import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { college } from './college';
import { readCase } from './case';
import { receive } from './receive';
import { takeBack } from './take-back';
import { takeStep } from './take-step';

export const developmentHandlers: HandlersOfArea<'development'> = {
  'development.case': readCase,
  'development.takeStep': takeStep,
  'development.takeBack': takeBack,
  'development.receive': receive,
  'development.college': college,
};
