import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { answer } from './answer';
import { correct } from './correct';
import { coverage } from './coverage';
import { decide } from './decide';
import { declarations } from './declarations';
import { declare } from './declare';
import { exportTable } from './export';
import { mine } from './mine';
import { notice } from './notice';
import { objections } from './objections';
import { scheme } from './scheme';
import { spot } from './spot';
import { spotCheck } from './spot-check';
import { year } from './year';

export const pointsHandlers: HandlersOfArea<'points'> = {
  'points.mine': mine,
  'points.declare': declare,
  'points.declarations': declarations,
  'points.decide': decide,
  'points.correct': correct,
  'points.notice': notice,
  'points.objections': objections,
  'points.answer': answer,
  'points.year': year,
  'points.scheme': scheme,
  'points.coverage': coverage,
  'points.spot': spot,
  'points.spotCheck': spotCheck,
  'points.export': exportTable,
};
