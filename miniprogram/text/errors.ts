import type { Code, FieldFault, ReasonOf } from '@shared/contract/errors';
import { timeOfInstant } from '@shared/kernel/day';
import { periodWord, wholeDayWord } from '@shared/kernel/time-words';
import { wordsByPath } from './faults';
import { wordsOfFileRefusal } from '@shared/text/workbook-words';

/** What may lack of a reason lacks in the words too. */
type Told<C extends Code> = Partial<ReasonOf<C>>;
type Words<C extends Code> = [ReasonOf<C>] extends [never] ? string : string | ((reason: Told<C>) => string);

/** A word of the reason, or nothing: an older function may not send it. */
const wordOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const timeOf = (value: string | undefined): string => {
  const word = wordOf(value);
  return /^\d{4}-\d{2}-\d{2}T/.test(word) ? timeOfInstant(word) : word;
};
const monthOf = (value: string | undefined): string => {
  const word = wordOf(value);
  return /^\d{4}-\d{2}$/.test(word) ? periodWord(word) : '';
};
const dayOf = (value: string | undefined): string => {
  const word = wordOf(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(word) ? wholeDayWord(word) : '那一天';
};
const quoted = (word: string): string => (word === '' ? '' : `“${word}”`);

const minutesOf = (seconds: number | undefined): string =>
  seconds !== undefined && Number.isFinite(seconds) && seconds > 0 ? String(Math.ceil(seconds / 60)) : '5';

const ofOtherBranch = (reason: Told<'activity.otherBranch'>): string => {
  const [theirs, own] = [wordOf(reason.branchName), wordOf(reason.ownBranchName)];
  const where = own === '' ? '' : `您在“${own}”。`;
  return theirs === '' ? '这是别的支部的活动。' : `这是“${theirs}”的活动，${where}转过来了的话，请告诉书记。`;
};

const stepWordOf = (reason: { step?: number; name?: string }): string => {
  const [step, name] = [wordOf(reason.step), wordOf(reason.name)];
  return `第 ${step} 步${name === '' ? '' : `（${name}）`}`;
};

/** Who may, by the right that lacks; `administer` is the college's own. */
const HOLDERS: Readonly<Record<string, string>> = {
  plan: '有职务的同志',
  record: '记录人和有职务的同志',
  confirm: '书记',
  oversee: '书记和上级',
  administer: '管理员',
};

const forbidden = (reason: Told<'common.forbidden'>): string => {
  const [orgName, holders] = [wordOf(reason.orgName), HOLDERS[wordOf(reason.right)]];
  if (orgName === '') return '这一页由支部书记或有职务的同志办理。';
  return holders === undefined ? `这是${orgName}的，由那里的同志和上级看。` : `这一页由${orgName}的${holders}办理。`;
};

const sealed = '这份记录已经确认，不能直接改。要改请书记做更正，更正会留痕。';

/** Every code that a function or the way to it can answer. Words say what is so and what to do, never whose fault it is. */
export const errorWords: { readonly [C in Code]: Words<C> } = {
  'common.unknownAction': '程序版本旧了。请关掉小程序再打开一次。',
  'common.badInput': '有几处填得不对，请改好再交。',
  'common.notBound': '这部微信还没有认领名册。请先认领。',
  'common.forbidden': forbidden,
  'common.notFound': '没有找到，可能已经删掉或改期了。',
  'common.conflict': (reason) => `${wordOf(reason.byName) || '别的同志'}刚改过。请先看最新的内容，再改一次。`,
  'common.keyReused': '这一步已经交过。请返回重新打开这一页。',
  'common.busy': '现在人多，请稍等几秒再点。',
  'common.tooLarge': '内容太多，这一次放不下。请分几次交。',
  'common.internal': '没能办成，写过的内容都还在。请再试一次。',
  'common.newer': '这份内容是新版程序存的，这个版本还看不懂。请关掉小程序再打开一次。',
  'common.network': '可能是网络不稳。写过的内容都还在。',
  'common.badReply': '没能打开。请稍后再试一次。',

  'binding.refused': '认领码不对或已用过。请核对姓名和工号或学号，或向书记再要一个。',

  'roster.fileUnreadable': wordsOfFileRefusal({ code: 'roster.fileUnreadable' }),
  'roster.fileLocked': wordsOfFileRefusal({ code: 'roster.fileLocked' }),
  'roster.fileOther': (reason) => wordsOfFileRefusal({ code: 'roster.fileOther', reason }),
  'roster.fileTooFar': (reason) => wordsOfFileRefusal({ code: 'roster.fileTooFar', reason }),
  'roster.fileEmptyRows': (reason) => wordsOfFileRefusal({ code: 'roster.fileEmptyRows', reason }),
  'roster.fileTooLarge': wordsOfFileRefusal({ code: 'roster.fileTooLarge' }),
  'roster.refused': '还不能保存。请看标出的地方。',
  'roster.stillHeld': (reason) => {
    const [first] = reason.held ?? [];
    return first === undefined ? '还有没交接的。' : `${wordOf(first.name)}的“${wordOf(first.title)}”还没有接手的人。`;
  },
  'roster.inSealedList': (reason) =>
    `${dayOf(reason.day)}的记录里还有${wordOf(reason.name) || '这位同志'}，写着到会。请先更正那次名单，或改日期。`,
  'roster.importNotClean': '这个文件还有要改的地方，没有导入。请改好后重新选文件。',
  'roster.rosterChanged': '检查之后名册又变了。请重新选文件再检查一次。',

  'activity.planRefused': '这样还不能发布。请看标出的地方。',
  'activity.alreadyConfirmed': '这次活动的记录已经确认，不能再改时间或取消。',
  'activity.otherBranch': ofOtherBranch,
  'activity.leaveTooLate': '活动结束已超过三天，不能再请假。请告诉记录人。',
  'activity.notExpected': '这次活动不要求您到会，不用请假。',

  'attendance.ticketExpired': '这一页打开得太久了。请再打开一次活动。',
  'attendance.notOpen': (reason) => (timeOf(reason.opensAt) === '' ? '签到还没有开始。' : `${timeOf(reason.opensAt)} 开始签到，现在还早。`),
  'attendance.closed': (reason) =>
    `签到${timeOf(reason.closedAt) === '' ? '' : ` ${timeOf(reason.closedAt)} `}已结束。请告诉记录人${wordOf(reason.recorderName)}，可以为您补记。`,
  'attendance.codeExpired': '这个码已经换了。请看现场屏幕上的新码。',
  'attendance.codeWrong': '这个码不对。请看现场屏幕上的码，再输一次。',
  'attendance.codeOfOther': (reason) => `这是${quoted(wordOf(reason.title)) || '另一场活动'}的签到码。`,
  'attendance.paused': (reason) => `输错 10 次了，请 ${minutesOf(reason.seconds)} 分钟后再试，或请记录人点名。`,
  'attendance.remoteOff': '这次没有开放线上参加。请到现场，或请假。',
  'attendance.phoneOff': '这次由记录人点名，到场即可。',
  'attendance.claimRefused': '这条离线签到核对不上，没有记入。请记录人点名。',
  'attendance.presenceTooLate': '离结束太近了，来不及问候。',
  'attendance.notReported': '先点“报到”，再说两句或应答。',
  'attendance.privateNumber': (reason) => `这里不写身份证号、手机号和位置，请删去${quoted(wordOf(reason.number))}。`,
  'attendance.voiceUnreadable': '这段语音打不开或太长。请再录一次，一分钟以内。',
  'attendance.notMobile': '名册里您不是流动党员，不用交接收支部证明。可以线上参加，或请假。',
  'attendance.hostDecided': '这份证明已经接受，不用再交。',
  'attendance.hostReasonNeeded': '请写一句原因，本人会看到。',
  'attendance.notOfBranch': '名单里有人不在这个支部。请重新打开点名。',
  'attendance.sealed': sealed,

  'record.sealed': sealed,
  'record.refused': '这样还不能保存。请看标出的地方。',
  'record.incomplete': '还有要补的地方，补好再交。',
  'record.notHeldYet': '活动还没有结束，结束后再交记录。',
  'record.signInOpen': (reason) =>
    `手机签到要到${timeOf(reason.until) === '' ? '结束以后' : ` ${timeOf(reason.until)} `}才停，现在确认会漏掉正在签到的人。请先结束签到，过一分钟再确认。`,
  'record.notSealed': '这份记录还没有确认，直接改就行，不用更正。',
  'record.nothingChanged': '没有改动，不用更正。',
  'record.photoUnreadable': '这张照片打不开。请用 JPG 或 PNG，换一张再传。',
  'upload.notOwn': '这个文件不是从这部微信传上来的，没有用它。请重新选一次再传。',
  'record.photoTooMany': '照片最多 9 张。去掉一张再添。',
  'record.photoAltered': '这张没传完整。请再传一次。',

  'vote.notBegun': '会还没有开始。开会时再记表决。',
  'vote.rollChanged': (reason) =>
    `名单刚变了：现在应到有表决权的 ${wordOf(reason.expectedVoters)} 人，到会 ${wordOf(reason.presentVoters)} 人。请看清后再记一次。`,

  'feedback.tooMany': '现在没答复的太多了，请当面交给书记或学院党委。',

  'register.refused': '这样还不能保存。请看标出的地方。',
  'register.incomplete': '还有要填的地方，填好再交。',
  'register.exists': '这一份已经有了，打开原来的改。',
  'register.wrongState': '这份记录的状态刚变过，现在不能这样办。请看最新的内容。',
  'register.reasonNeeded': '请写一句原因。',
  'register.nothingChanged': '没有改动，不用更正。',

  'development.tooEarly': (reason) => `${stepWordOf(reason)}最早 ${dayOf(reason.earliestOn)} 才能办。`,
  'development.byCommittee': (reason) => `${stepWordOf(reason)}由学院党委登记。`,
  'development.notNext': (reason) => (reason.step === 0 ? '25 步都办完了。' : `下一步是${stepWordOf(reason)}。请看最新的内容。`),
  'development.onlyLast': (reason) => `只能撤回最后一步，先撤回第 ${wordOf(reason.last)} 步。`,
  'development.lasting': (reason) => `第 ${wordOf(reason.step)} 步批准后已写进名册，不能撤回。确实办错的，在“办理离开”里登记。`,

  'book.nothingYet': '还没有确认过的记录，先安排一次活动。',
  'book.fileGone': '这个文件已经清理了。再生成一次就有。',

  'standard.refused': '这样还不能用。请看标出的地方。',
  'standard.notTried': '这一版还没有试算完，试算后再采用。',
  'standard.adopted': '这一版已经采用，不能再改。要改请另写一版。',

  'appraisal.notTakingPart': '这一年的评议名单里没有这位同志。',
  'appraisal.isGraded': '等次已经评定，这一项不能再改。',
  'appraisal.notBegun': '这一年的评议还没有开始。先建一份，再录票数。',
  'appraisal.hasPoll': '这一年用手机投票，不用录纸质票。',
  'appraisal.notHeld': '评议会开过、记录确认以后，才能评定。',
  'appraisal.pollOpen': '投票还没有结束。先结束投票，再评定。',
  'appraisal.tooManyExcellent': (reason) =>
    `参评 ${wordOf(reason.graded)} 人，优秀最多 ${wordOf(reason.most)} 人，现在是 ${wordOf(reason.excellent)} 人。`,
  'appraisal.notEvaluated': '等次评定以后才能这样办。',

  'case.notReached': '依据有更正，现在不到三次，不用办理。',
  'case.isOpen': '这位同志今年已经有一份个案，接着办那一份。',

  'poll.tooFewVoters': (reason) => `能投票的只有 ${wordOf(reason.voters)} 人，不足 5 人，请用纸质票，两名计票人计数。`,
  'poll.isOpen': '这一年的投票还开着。先结束那一次。',
  'poll.reasonNeeded': '这一年已经投过一次。再投一次，请写一句原因。',
  'poll.wrongDay': (reason) => `投票截止日从今天起，最多 ${wordOf(reason.days) || '14'} 天。`,
  'poll.nobodyToGrade': '名册里没有要测评的正式党员。',
  'poll.alreadyVoted': '您已投过，不能再投。',
  'poll.closed': '投票已经结束。',
  'poll.notVoter': '这次投票的名单里没有这位同志。',
  'poll.wrongBallot': '这张票没有填完整。请返回重新打开，每个人都选一项。',
  'poll.notClosed': '投票结束后才能查回执。',
  'poll.destroyed': '结束已满 30 天，选票已销毁，只留票数。',
  'poll.noReceipt': '回执是 5 位数字和字母，如 4F2-9K。',

  'dues.paidMeanwhile': (reason) => `${wordOf(reason.name)}${monthOf(reason.month)}的党费刚有人登记过。请看一眼再保存。`,
  'dues.assessedMeanwhile': (reason) => `${wordOf(reason.name)}的党费刚有人核定过。请看一眼再保存。`,
  'points.windowClosed': '申报 25 日开放，到下月 5 日。现在想起来的，可以先存草稿。',
  'points.refused': '这一条还不能记。请看标出的地方。',
  'points.declaredBefore': '这一条已经交过，不用再交。',
  'points.recordedAlready': '这件事已自动记入，不用申报。',
  'points.correctionMissing': '成立的，请先填应该是多少。',
  'points.reasonMissing': '退回要写一句原因。',
};

/** As much of a refusal as its words need; a code kept from an earlier day has no reason. */
export type Refused = { code: Code; faults?: readonly FieldFault[]; reason?: Readonly<Record<string, unknown>> };

/** What a refusal says on the screen; a code nobody knows reads like a disturbance. */
export const wordsOf = ({ code, reason }: Refused): string => {
  const words = (errorWords as Readonly<Partial<Record<string, string | ((reason: never) => string)>>>)[code];
  if (words === undefined) return '没能办成。请稍后再试一次。';
  return typeof words === 'string' ? words : words((reason ?? {}) as never);
};

/** The sentences a refusal says at fields, each once; none where they are told by codes. */
export const sentencesOf = (error: Refused): string[] => [...new Set(Object.values(wordsByPath(error)))];

/** What a record was refused for, in the words the check gave, where the page has no field to put them under. */
export const refusalWords = (error: Refused): string => {
  const said = sentencesOf(error);
  return said.length === 0 ? wordsOf(error) : `${said.join('；')}。`;
};
