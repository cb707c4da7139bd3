// The registry of actions: one line each. A missing or superfluous line does not compile.
import type { Handlers } from '../../shared/pipeline/registry';
import { askLeave } from './activity/ask-leave';
import { calendar } from './activity/calendar';
import { calendarFile } from './activity/calendar-file';
import { cancel } from './activity/cancel';
import { change } from './activity/change';
import { decideLeave } from './activity/decide-leave';
import { plan } from './activity/plan';
import { prefill } from './activity/prefill';
import { read as readActivity } from './activity/read';
import { restore } from './activity/restore';
import { withdrawLeave } from './activity/withdraw-leave';
import { year as readYear } from './activity/year';
import { answerPresence } from './attendance/answer-presence';
import { attachHostPhoto } from './attendance/attach-host-photo';
import { attachVoice } from './attendance/attach-voice';
import { claim as claimSignIn } from './attendance/claim';
import { enterTally } from './appraisal/enter-tally';
import { feedBack } from './appraisal/feed-back';
import { grade } from './appraisal/grade';
import { lifeMeeting } from './appraisal/life-meeting';
import { publish as publishGrades } from './appraisal/publish';
import { read as readAppraisal } from './appraisal/read';
import { writeSelf } from './appraisal/write-self';
import { closeSignIn } from './attendance/close-sign-in';
import { contribute } from './attendance/contribute';
import { decideHost } from './attendance/decide-host';
import { hostCode } from './attendance/host-code';
import { mark } from './attendance/mark';
import { reopenSignIn } from './attendance/reopen-sign-in';
import { roll } from './attendance/roll';
import { setPresence } from './attendance/set-presence';
import { signIn } from './attendance/sign-in';
import { submitHost } from './attendance/submit-host';
import { uploadScans } from './attendance/upload-scans';
import { claim } from './binding/claim';
import { deviceKey } from './binding/device-key';
import { end } from './binding/end';
import { issueCode } from './binding/issue-code';
import { chain as bookChain } from './book/chain';
import { check as checkBook } from './book/check';
import { file as bookFile } from './book/file';
import { make as makeBooks } from './book/make';
import { read as readBooks } from './book/read';
import { mine as readOwnDues } from './dues/mine';
import { month as readDues } from './dues/month';
import { record as recordDues } from './dues/record';
import { mine as readFeedback } from './feedback/mine';
import { send as sendFeedback } from './feedback/send';
import { add as addFollowUp } from './follow-up/add';
import { around as followUpsAround } from './follow-up/around';
import { close as closeFollowUp } from './follow-up/close';
import { open as openCase } from './case/open';
import { proposals } from './case/proposals';
import { read as readCase } from './case/read';
import { read as readFlow } from './flow/read';
import { digestChoice } from './home/digest-choice';
import { putAwayDigest } from './home/put-away-digest';
import { read as readHome } from './home/read';
import { setDigest } from './home/set-digest';
import { read as readMenu } from './menu/read';
import { remark as remarkOnMenu } from './menu/remark';
import { decide } from './points/decide';
import { declarations } from './points/declarations';
import { declare } from './points/declare';
import { correct as correctPoints } from './points/correct';
import { mine } from './points/mine';
import { answer as answerObjection } from './points/answer';
import { coverage } from './points/coverage';
import { exportTable as exportPoints } from './points/export';
import { notice as readNotice } from './points/notice';
import { objections } from './points/objections';
import { scheme as readScheme } from './points/scheme';
import { spot } from './points/spot';
import { spotCheck } from './points/spot-check';
import { year as readPointsYear } from './points/year';
import { cast } from './poll/cast';
import { check as checkReceipt } from './poll/check';
import { close as closePoll } from './poll/close';
import { open as openPoll } from './poll/open';
import { read as readPoll } from './poll/read';
import { attachPhoto } from './record/attach-photo';
import { confirm } from './record/confirm';
import { correct } from './record/correct';
import { detachPhoto } from './record/detach-photo';
import { read as readRecord } from './record/read';
import { giveBack } from './record/return';
import { save } from './record/save';
import { submit } from './record/submit';
import { attachPhoto as attachRegisterPhoto } from './register/attach-photo';
import { detachPhoto as detachRegisterPhoto } from './register/detach-photo';
import { exportTable } from './register/export';
import { form } from './register/form';
import { list } from './register/list';
import { move } from './register/move';
import { overview } from './register/overview';
import { read as readRegister } from './register/read';
import { save as saveRegister } from './register/save';
import { branch as readBranch } from './roster/branch';
import { checkImport } from './roster/check-import';
import { college } from './roster/college';
import { addPost, beginTerm, endPost } from './roster/change-posts';
import { posts as readPosts } from './roster/posts';
import { setGroup } from './roster/set-group';
import { setStatus } from './roster/set-status';
import { switchImport } from './roster/switch-import';
import { template } from './roster/template';
import { college as readCollegeScore } from './score/college';
import { dataset } from './score/dataset';
import { facts as readFacts } from './score/facts';
import { read as readScore } from './score/read';
import { trend } from './score/trend';
import { read as readSession } from './session/read';
import { adopt } from './standard/adopt';
import { draft } from './standard/draft';
import { read as readStandard } from './standard/read';
import { replay } from './standard/replay';
import { withdraw } from './standard/withdraw';
import { form as voteForm } from './vote/form';
import { record as recordVote } from './vote/record';

export const handlers: Handlers = {
  'session.read': readSession,
  'binding.claim': claim,
  'binding.issueCode': issueCode,
  'binding.deviceKey': deviceKey,
  'binding.end': end,
  'roster.branch': readBranch,
  'roster.college': college,
  'roster.template': template,
  'roster.checkImport': checkImport,
  'roster.switchImport': switchImport,
  'roster.setStatus': setStatus,
  'roster.setGroup': setGroup,
  'roster.posts': readPosts,
  'roster.addPost': addPost,
  'roster.endPost': endPost,
  'roster.beginTerm': beginTerm,
  'activity.prefill': prefill,
  'activity.plan': plan,
  'activity.change': change,
  'activity.cancel': cancel,
  'activity.restore': restore,
  'activity.read': readActivity,
  'activity.calendar': calendar,
  'activity.calendarFile': calendarFile,
  'activity.year': readYear,
  'activity.askLeave': askLeave,
  'activity.withdrawLeave': withdrawLeave,
  'activity.decideLeave': decideLeave,
  'attendance.signIn': signIn,
  'attendance.hostCode': hostCode,
  'attendance.closeSignIn': closeSignIn,
  'attendance.reopenSignIn': reopenSignIn,
  'attendance.claim': claimSignIn,
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
  'record.read': readRecord,
  'record.save': save,
  'record.submit': submit,
  'record.confirm': confirm,
  'record.return': giveBack,
  'record.correct': correct,
  'record.attachPhoto': attachPhoto,
  'record.detachPhoto': detachPhoto,
  'register.overview': overview,
  'register.list': list,
  'register.read': readRegister,
  'register.form': form,
  'register.save': saveRegister,
  'register.move': move,
  'register.export': exportTable,
  'register.attachPhoto': attachRegisterPhoto,
  'register.detachPhoto': detachRegisterPhoto,
  'book.read': readBooks,
  'book.make': makeBooks,
  'book.file': bookFile,
  'book.check': checkBook,
  'book.chain': bookChain,
  'menu.read': readMenu,
  'menu.remark': remarkOnMenu,
  'followUp.around': followUpsAround,
  'followUp.add': addFollowUp,
  'followUp.close': closeFollowUp,
  'dues.month': readDues,
  'dues.record': recordDues,
  'dues.mine': readOwnDues,
  'home.read': readHome,
  'home.digestChoice': digestChoice,
  'home.setDigest': setDigest,
  'home.putAwayDigest': putAwayDigest,
  'score.read': readScore,
  'score.trend': trend,
  'score.facts': readFacts,
  'score.dataset': dataset,
  'score.college': readCollegeScore,
  'points.mine': mine,
  'points.declare': declare,
  'points.declarations': declarations,
  'points.decide': decide,
  'points.correct': correctPoints,
  'points.notice': readNotice,
  'points.objections': objections,
  'points.answer': answerObjection,
  'points.year': readPointsYear,
  'points.scheme': readScheme,
  'points.coverage': coverage,
  'points.spot': spot,
  'points.spotCheck': spotCheck,
  'points.export': exportPoints,
  'appraisal.read': readAppraisal,
  'appraisal.lifeMeeting': lifeMeeting,
  'appraisal.writeSelf': writeSelf,
  'appraisal.enterTally': enterTally,
  'appraisal.grade': grade,
  'appraisal.publish': publishGrades,
  'appraisal.feedBack': feedBack,
  'case.proposals': proposals,
  'case.open': openCase,
  'case.read': readCase,
  'flow.read': readFlow,
  'poll.read': readPoll,
  'poll.open': openPoll,
  'poll.cast': cast,
  'poll.close': closePoll,
  'poll.check': checkReceipt,
  'standard.read': readStandard,
  'standard.draft': draft,
  'standard.replay': replay,
  'standard.adopt': adopt,
  'standard.withdraw': withdraw,
  'feedback.send': sendFeedback,
  'feedback.mine': readFeedback,
  'vote.form': voteForm,
  'vote.record': recordVote,
};
