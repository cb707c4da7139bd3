import { stageAfter, type STEP_WORDS } from '../../../../src-shared/records/vocabulary/development-steps';
import { developmentCase } from '../../../../src-shared/records/kinds/development-case';
import { changed } from '../../../cases/changed-param';
import { linkedTo, on, opening, said, say, walk } from './a-branch';

type Case = Parameters<NonNullable<typeof developmentCase.check>>[0];
type Step = keyof typeof STEP_WORDS;

/** Days of a way that nothing is wrong with: domain's step 3 on 15 March, step 15 on 10 May. */
const DAYS = [
  '2023-01-10',
  '2023-02-01',
  '2023-03-15',
  '2023-03-20',
  '2023-04-01',
  '2024-03-01',
  '2024-03-15',
  '2024-03-20',
  '2024-04-01',
  '2024-04-15',
  '2024-04-30',
  '2024-05-02',
  '2024-05-05',
  '2024-05-08',
  '2024-05-10',
  '2024-06-01',
  '2024-08-10',
  '2024-08-15',
  '2024-08-20',
  '2024-09-01',
  '2025-05-01',
  '2025-05-05',
  '2025-05-10',
  '2025-06-01',
  '2025-07-01',
];
const VOTES: Readonly<Record<string, string>> = { '15': 'vote:15', '23': 'vote:23' };
const steps = (last: number, moved: Readonly<Record<string, string>> = {}): NonNullable<Case['steps']> =>
  DAYS.slice(0, last).map((doneOn, index) => {
    const step = String(index + 1) as Step;
    return { step, doneOn: moved[step] ?? doneOn, noticeId: 'notice:1', ...(VOTES[step] === undefined ? {} : { voteId: VOTES[step] }) };
  });
const whole: Case = {
  name: '陈安',
  birthMonth: '2003-05',
  unit: '机电系',
  memberKind: 'student',
  steps: steps(25),
  trainingContactIds: ['m:he', 'm:lin'],
  sponsorIds: ['m:he', 'm:lin'],
  opinionsHeardOn: '2024-03-10',
  opinionsPeople: 12,
  reviewResult: 'pass',
  reviewedOn: '2024-04-15',
  trainingFromOn: '2024-04-26',
  trainingToOn: '2024-04-28',
  trainingHours: 18,
  isTrainingPassed: true,
};
const linked = linkedTo({ 'vote:15': { type: 'vote', state: 'recorded' }, 'vote:23': { type: 'vote', state: 'recorded' } });
const check = (over: Case, more: Parameters<typeof on>[0] = {}) =>
  said(developmentCase.check?.({ ...whole, ...over }, on({ linked, state: 'open', ...more })));
const warn = (over: Case, more: Parameters<typeof on>[0] = {}) =>
  said(developmentCase.warn?.({ ...whole, ...over }, on({ linked, state: 'open', ...more })));

it('has nothing against a whole way of 25 steps', () => {
  expect(check({})).toEqual([]);
});

describe('the order of the steps', () => {
  it('asks for the step before, and for each step once', () => {
    expect(check({ steps: steps(13).filter(({ step }) => step !== '12') })).toEqual(['steps.11.step: 先完成第 12 步']);
    expect(check({ steps: [...steps(2), ...steps(2).slice(1)] })).toEqual(['steps.2.step: 第 2 步写了两行']);
  });
  it('lets no step be earlier than the one before, the same day allowed', () => {
    expect(check({ steps: steps(13, { '13': '2024-05-01' }) })).toEqual(['steps.12.doneOn: 第 13 步不能早于第 12 步']);
    expect(check({ steps: steps(13, { '13': '2024-05-02' }) })).toEqual([]);
  });
  it('takes step 7 a year after step 3: on 15 March 2024, not on the 14th (细则 Art. 13)', () => {
    expect(check({ steps: steps(7, { '7': '2024-03-14' }) })).toEqual(['steps.6.doneOn: 最早 2024年3月15日 才能进行下一步']);
    expect(check({ steps: steps(7, { '7': '2024-03-15' }) })).toEqual([]);
  });
  it('takes step 23 a year after step 15, or on the day to which probation was extended', () => {
    expect(check({ steps: steps(23, { '23': '2025-05-09' }) })).toEqual(['steps.22.doneOn: 预备期为一年，最早 2025年5月10日']);
    expect(check({ steps: steps(23), extendedToOn: '2025-11-10' })).toEqual(['steps.22.doneOn: 预备期为一年，最早 2025年11月10日']);
    expect(check({ steps: steps(23, { '23': '2025-11-10' }), extendedToOn: '2025-11-10' })).toEqual([]);
  });
  it('takes the request of step 22 in the last month of the probation, not on 2025-04-09', () => {
    expect(check({ steps: steps(22, { '21': '2025-04-01', '22': '2025-04-09' }) })).toEqual([
      'steps.21.doneOn: 转正申请在预备期满前提出，最早 2025年4月10日',
    ]);
    expect(check({ steps: steps(22, { '21': '2025-04-01', '22': '2025-04-10' }) })).toEqual([]);
  });
  it('says nothing of days before the counting: they are entered as they were, a missing step is still asked for', () => {
    const old = { steps: steps(8, { '5': '2023-03-18', '7': '2023-09-01', '8': '2023-09-02' }) };
    expect(check(old)).toEqual(['steps.4.doneOn: 第 5 步不能早于第 4 步', 'steps.6.doneOn: 最早 2024年3月15日 才能进行下一步']);
    expect(check(old, { countsFromOn: '2023-09-02' })).toEqual([]);
    expect(check(old, { countsFromOn: '2023-09-01' })).toEqual(['steps.6.doneOn: 最早 2024年3月15日 才能进行下一步']);
    expect(check({ steps: steps(8).filter(({ step }) => step !== '4') }, { countsFromOn: '2026-01-01' })).toEqual([
      'steps.3.step: 先完成第 4 步',
    ]);
  });
  it('is filed only after step 25', () => {
    expect([check({ steps: steps(24) }, { state: 'closed' }), check({ steps: steps(24) })]).toEqual([['steps: 先完成第 25 步'], []]);
  });
});

describe('what a step rests on', () => {
  it('steps 15 and 23 name the vote, which still stands', () => {
    expect(check({ steps: steps(15).map((row) => ({ ...row, voteId: undefined })) })).toEqual(['steps.14.voteId: 还差第 15 步的表决']);
    expect(
      check(
        { steps: steps(23) },
        { linked: linkedTo({ 'vote:15': { type: 'vote', state: 'recorded' }, 'vote:23': { type: 'vote', state: 'voided' } }) },
      ),
    ).toEqual(['steps.22.voteId: 这次表决无效，不能完成这一步']);
  });
  it('step 1 is taken by nobody under 18', () => {
    expect([check({ birthMonth: '2005-02' }), check({ birthMonth: '2005-01' })]).toEqual([
      ['steps.0.doneOn: 2023年1月10日还不满 18 周岁'],
      [],
    ]);
  });
  it('step 5 has one or two contacts, full members on that day', () => {
    expect(check({ steps: steps(5), trainingContactIds: [], sponsorIds: [] })).toEqual(['trainingContactIds: 还差培养联系人']);
    expect(check({ trainingContactIds: ['m:he', 'm:lin', 'm:zhao'] })).toEqual(['trainingContactIds: 培养联系人最多两名']);
    expect(check({ trainingContactIds: ['m:he', 'm:xu'] })).toEqual(['trainingContactIds: 培养联系人要是正式党员']);
    expect(check({ trainingContactIds: ['m:zhao'] })).toEqual([]);
  });
  it('step 9 has two sponsors, full members', () => {
    expect([['m:he'], ['m:he', 'm:xu'], []].map((sponsorIds) => check({ sponsorIds }))).toEqual(
      Array.from({ length: 3 }, () => ['sponsorIds: 入党介绍人要两名正式党员']),
    );
    expect(check({ steps: steps(8), sponsorIds: [] })).toEqual([]);
  });
  it('step 7 has heard people', () => {
    expect([
      check({ opinionsPeople: undefined }),
      check({ steps: steps(6), opinionsPeople: undefined, opinionsHeardOn: undefined }),
    ]).toEqual([['opinionsHeardOn: 还差听取意见'], []]);
  });
  it('step 11 has a training of three days or 24 hours (细则 Art. 17)', () => {
    expect(check({ trainingFromOn: undefined })).toEqual(['trainingFromOn: 还差集中培训']);
    expect(check({ trainingToOn: '2024-04-27', trainingHours: 23.5 })).toEqual(['trainingHours: 培训不少于 3 天或 24 学时']);
    expect(check({ trainingToOn: '2024-04-25' })).toEqual(['trainingToOn: 集中培训结束日要晚于集中培训开始日']);
    expect([
      check({ trainingToOn: '2024-04-27', trainingHours: 24 }),
      check({ steps: steps(10), trainingFromOn: undefined, trainingToOn: undefined }),
    ]).toEqual([[], []]);
  });
  it('step 13 has a political review with a good outcome', () => {
    expect(check({ reviewedOn: undefined })).toEqual(['reviewResult: 政审没有结论，不能报预审']);
    expect(check({ reviewResult: 'fail' })).toEqual(['reviewResult: 政审不合格，不能报预审']);
    expect(check({ steps: steps(12), reviewResult: undefined })).toEqual([]);
  });
  it('probation is extended by half a year to a year', () => {
    const words = ['extendedToOn: 延长不少于半年、不超过一年，且只能一次'];
    expect(
      ['2025-11-09', '2025-11-10', '2026-05-10', '2026-05-11'].map((extendedToOn) => check({ steps: steps(22), extendedToOn })),
    ).toEqual([words, [], [], words]);
    expect(check({ steps: steps(14), extendedToOn: '2025-11-10' })).toEqual(words);
  });
});

describe('what is said beside the form', () => {
  const ticked = Object.fromEntries(Object.keys(developmentCase.fields.materials.words).map((key) => [key, true])) as NonNullable<
    Case['materials']
  >;
  const halves = ['2023-H2', '2024-H2'].map((half) => ({ half, byId: 'm:he', performance: '好', day: '2024-01-05' }));
  const quiet: Case = { materials: ticked, inspections: halves };

  it('is nothing when papers, notices, inspections and days are in order', () => {
    expect(warn(quiet)).toEqual([]);
  });
  it('names the papers of the steps taken that are not there', () => {
    expect(
      warn({ ...quiet, steps: steps(6), materials: { ...ticked, thoughtReports: false, archiveList: false } }, { today: '2024-03-02' }),
    ).toEqual(['materials: 缺：思想汇报']);
  });
  it('names the steps that are usually put up for five working days', () => {
    expect(warn({ ...quiet, steps: steps(25).map((row) => ({ ...row, noticeId: row.step === '7' ? undefined : row.noticeId })) })).toEqual([
      'steps.6.noticeId: 第 7 步一般要公示 5 个工作日',
    ]);
  });
  it('says when step 17 came more than three months, and more than six months, after step 15', () => {
    const approved = (day: string) => warn({ ...quiet, steps: steps(17, { '17': day }) }, { today: '2024-12-01' });
    expect([approved('2024-08-11'), approved('2024-11-10'), approved('2024-11-11'), approved('2024-08-10')]).toEqual([
      ['steps.16.doneOn: 审批一般在三个月内（8月10日前）'],
      ['steps.16.doneOn: 审批一般在三个月内（8月10日前）'],
      ['steps.16.doneOn: 审批超过六个月（11月10日），会记为不合规'],
      [],
    ]);
  });
  it('says when the review was more than a year old at the meeting', () => {
    expect([warn({ ...quiet, reviewedOn: '2023-05-09' }), warn({ ...quiet, reviewedOn: '2023-05-10' })]).toEqual([
      ['reviewedOn: 政审结论一般一年有效，已过期'],
      [],
    ]);
  });
  it('says how long a review stands where the college has said so', () => {
    const params = changed('politicalReviewMonths', '2023-01-01', 6);
    expect([warn({ ...quiet, reviewedOn: '2023-11-09' }, { params }), warn({ ...quiet, reviewedOn: '2023-11-10' }, { params })]).toEqual([
      ['reviewedOn: 政审结论一般 6 个月有效，已过期'],
      [],
    ]);
  });
  it('names each whole half-year without an inspection while the case runs', () => {
    expect(warn({ ...quiet, inspections: [] })).toEqual(['inspections: 还差2023年下半年、2024年下半年的考察']);
    expect(warn({ ...quiet, inspections: [] }, { state: 'closed' })).toEqual([]);
  });
});

describe('the case as a whole', () => {
  it('runs until it is filed or ended with a reason, and may be opened again', () => {
    expect([walk(developmentCase.life, 'close', 'end', 'reopen'), walk(developmentCase.life, 'end', 'reopen', 'close')]).toEqual([
      ['closed', '—', 'open'],
      ['ended', 'open', 'closed'],
    ]);
    expect(developmentCase.life.moves.find(({ verb }) => verb === 'end')).toMatchObject({ needsReason: true, asks: ['endKind'] });
    expect((['open', 'closed', 'ended'] as const).map((state) => developmentCase.isOpenEnded?.(whole, state))).toEqual([
      true,
      false,
      false,
    ]);
  });
  it('bears on every year in which a step was taken, and stands under the day of the first', () => {
    expect([developmentCase.yearsOf?.(whole), developmentCase.dayOf(whole)]).toEqual([['2023', '2024', '2025'], '2023-01-10']);
  });
  it('is in the stage of its last step', () => {
    expect([0, 2, 3, 6, 7, 14, 15, 23, 24, 25].map(stageAfter)).toEqual([
      'applicant',
      'applicant',
      'activeApplicant',
      'activeApplicant',
      'developmentTarget',
      'developmentTarget',
      'probationary',
      'probationary',
      'full',
      'full',
    ]);
  });
  it('says person, stage, step and the first day of the next one where the law sets one', () => {
    const note = (last: number, over: Case = {}) => developmentCase.line({ ...whole, steps: steps(last), ...over }, say).note;
    expect(developmentCase.line({ ...whole, steps: steps(6) }, say)).toEqual({
      title: '陈安　入党积极分子',
      note: '第 6 步·下一步最早 3月15日',
    });
    expect([note(2), note(3), note(8), note(15), note(22), note(22, { extendedToOn: '2025-11-10' }), note(25)]).toEqual([
      '第 2 步',
      '第 3 步',
      '第 8 步',
      '第 15 步',
      '第 22 步·下一步最早 5月10日',
      '第 22 步·下一步最早 11月10日',
      '第 25 步',
    ]);
  });
  it('opens with step 1 today', () => {
    expect(developmentCase.defaults?.(opening())).toMatchObject({ steps: [{ step: '1', doneOn: '2026-11-24' }] });
  });
});
