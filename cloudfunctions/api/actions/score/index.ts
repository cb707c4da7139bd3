import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { college } from './college';
import { dataset } from './dataset';
import { facts } from './facts';
import { read } from './read';
import { trend } from './trend';

export const scoreHandlers: HandlersOfArea<'score'> = {
  'score.read': read,
  'score.trend': trend,
  'score.facts': facts,
  'score.dataset': dataset,
  'score.college': college,
};
