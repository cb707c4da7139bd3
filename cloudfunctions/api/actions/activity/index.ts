import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { askLeave } from './ask-leave';
import { calendar } from './calendar';
import { calendarFile } from './calendar-file';
import { cancel } from './cancel';
import { change } from './change';
import { decideLeave } from './decide-leave';
import { plan } from './plan';
import { prefill } from './prefill';
import { read } from './read';
import { restore } from './restore';
import { withdrawLeave } from './withdraw-leave';
import { year } from './year';

export const activityHandlers: HandlersOfArea<'activity'> = {
  'activity.prefill': prefill,
  'activity.plan': plan,
  'activity.change': change,
  'activity.cancel': cancel,
  'activity.restore': restore,
  'activity.read': read,
  'activity.calendar': calendar,
  'activity.calendarFile': calendarFile,
  'activity.year': year,
  'activity.askLeave': askLeave,
  'activity.withdrawLeave': withdrawLeave,
  'activity.decideLeave': decideLeave,
};
