import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { answerPresence } from './answer-presence';
import { attachHostPhoto } from './attach-host-photo';
import { attachVoice } from './attach-voice';
import { claim } from './claim';
import { closeSignIn } from './close-sign-in';
import { contribute } from './contribute';
import { decideHost } from './decide-host';
import { hostCode } from './host-code';
import { mark } from './mark';
import { reopenSignIn } from './reopen-sign-in';
import { roll } from './roll';
import { setPresence } from './set-presence';
import { signIn } from './sign-in';
import { submitHost } from './submit-host';
import { uploadScans } from './upload-scans';

export const attendanceHandlers: HandlersOfArea<'attendance'> = {
  'attendance.signIn': signIn,
  'attendance.hostCode': hostCode,
  'attendance.closeSignIn': closeSignIn,
  'attendance.reopenSignIn': reopenSignIn,
  'attendance.claim': claim,
  'attendance.uploadScans': uploadScans,
  'attendance.setPresence': setPresence,
  'attendance.answerPresence': answerPresence,
  'attendance.contribute': contribute,
  'attendance.attachVoice': attachVoice,
  'attendance.submitHost': submitHost,
  'attendance.attachHostPhoto': attachHostPhoto,
  'attendance.decideHost': decideHost,
  'attendance.roll': roll,
  'attendance.mark': mark,
};
