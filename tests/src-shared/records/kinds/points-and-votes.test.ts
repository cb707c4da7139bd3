import { DEFAULT_SCHEME } from '../../../../src-shared/engines/points/scheme';
import { POINTS_EACH } from '../../../../src-shared/records/vocabulary/points-words';
import { pointsAnnualResult } from '../../../../src-shared/records/kinds/points-annual-result';
import { pointsScheme } from '../../../../src-shared/records/kinds/points-scheme';
import { vote } from '../../../../src-shared/records/kinds/vote';
import { linkedTo, on, opening, said, say, walk } from './a-branch';

describe('积分办法', () => {
  type Scheme = Parameters<NonNullable<typeof pointsScheme.check>>[0];
  const check = (content: Scheme, linked = linkedTo({})) => said(pointsScheme.check?.(content, on({ linked, state: 'adopted' })));
  const fresh = pointsScheme.defaults?.(opening()) ?? {};
  const line = (over: Partial<NonNullable<Scheme['lines']>[number]> = {}) => ({
    key: 'bonus.volunteering' as const,
    label: '志愿服务',
    rule: 'perCount' as const,
    maxPoints: 10,
    perPoints: 2,
    ...over,
  });

  it('opens with the default scheme, which the checks let pass and by which points are counted today', () => {
    expect(check(fresh)).toEqual([]);
    const counted = DEFAULT_SCHEME.lines.map((entry) => [
      entry.key,
      entry.maxTenths / 10,
      entry.rule === 'perCount' ? Math.abs(entry.tenthsEach) / 10 : undefined,
    ]);
    expect(fresh.lines?.map(({ key, maxPoints, perPoints }) => [key, maxPoints, perPoints])).toEqual(counted);
    expect([(fresh.bonusMaxPoints ?? 0) * 10, (fresh.deductionMaxPoints ?? 0) * 10]).toEqual([
      DEFAULT_SCHEME.bonusMaxTenths,
      DEFAULT_SCHEME.deductionMaxTenths,
    ]);
    expect(fresh.lines?.filter(({ rule }) => rule === 'perCount').map(({ key }) => key)).toEqual(Object.keys(POINTS_EACH));
  });
  it('gives a line no more than its cap', () => {
    expect([check({ lines: [line({ maxPoints: 10.5 })] }), check({ lines: [line({ maxPoints: 10 })] })]).toEqual([
      ['lines.0.maxPoints: 志愿服务最多 10 分'],
      [],
    ]);
  });
  it.each([
    ['每天打开一次', '“每天打开”：按打开、登录次数给分', '不得强制打卡签到、积分排名、统计在线时长'],
    ['打卡', '“打卡”：按打开、登录次数给分', '不得强制打卡签到、积分排名、统计在线时长'],
    ['文章阅读', '“文章阅读”：按阅读、浏览给分', '不得以学习时长、点赞、投票、转发作为评价依据'],
    ['在线学习时长', '“学习时长”：按在线时长给分', '不得统计在线时长'],
    ['转发文章', '“转发”：按点赞、转发、评论给分', '不得以学习时长、点赞、投票、转发作为评价依据'],
    ['接龙报名', '“接龙”：按点赞、转发、评论给分', '不得以学习时长、点赞、投票、转发作为评价依据'],
    ['上传照片', '“照片”：强制上传照片或视频', '不得强制要求上传照片、视频、轨迹'],
    ['月排名前三', '“排名”：公布排名', '不得搞积分排名'],
  ])('does not adopt points for “%s”, and quotes the clause it breaks', (label, what, clause) => {
    expect(check({ lines: [line({ label })] })).toEqual([`lines.0.label: ${what}，违反“${clause}”（国办函〔2026〕12号），不能采用`]);
  });
  it.each(['帮扶师生', '评论员培训', '阅读《党章》并在支部交流', '在线参加支部大会', '登录系统的办法说明'])(
    'adopts points for “%s”, which breaks no red line',
    (label) => expect(check({ lines: [line({ label })] })).toEqual([]),
  );
  it('names each line once, and says what one time is worth', () => {
    expect(check({ lines: [line(), line({ perPoints: undefined })] })).toEqual([
      'lines.1.key: 志愿服务写了两行',
      'lines.1.perPoints: 还差每次多少分',
    ]);
    expect(said(pointsScheme.check?.({ lines: [line({ perPoints: undefined })] }, on()))).toEqual([]);
    expect(check({ lines: [line(), line({ key: 'base.study', label: '集中学习', rule: 'share', perPoints: undefined })] })).toEqual([]);
  });
  it('is adopted by a general meeting, on the day of that meeting', () => {
    const adopted = { adoptedActivityId: 'a:1', adoptedOn: '2026-03-20' };
    expect(check(adopted, linkedTo({ 'a:1': { kinds: ['committeeMeeting'] } }))).toEqual(['adoptedActivityId: 积分办法要由党员大会通过']);
    expect(check(adopted, linkedTo({ 'a:1': { kinds: ['generalMeeting'], day: '2026-03-21' } }))).toEqual([
      'adoptedOn: 那次会是 3月21日 开的',
    ]);
    expect(check(adopted, linkedTo({ 'a:1': { kinds: ['themeDay', 'generalMeeting'], day: '2026-03-20' } }))).toEqual([]);
  });
  it('of the same year comes as the next version, of the next year as the first', () => {
    const last = { year: '2026', version: 1, lines: [line()], bonusMaxPoints: 20 };
    expect(pointsScheme.defaults?.(opening({ last }))).toMatchObject({
      year: '2026',
      version: 2,
      lines: [line()],
      bonusMaxPoints: 20,
      deductionMaxPoints: 20,
    });
    expect(pointsScheme.defaults?.(opening({ last, today: '2027-01-05' }))).toMatchObject({ year: '2027', version: 1 });
    expect(pointsScheme.idOf?.({ year: '2026', version: 2 }, 'o:b1')).toBe('pointsScheme:o:b1:2026:2');
  });
  it('is adopted and in time replaced; what was adopted stays evidence of it', () => {
    expect(walk(pointsScheme.life, 'supersede', 'adopt', 'void', 'supersede', 'adopt')).toEqual(['—', 'adopted', '—', 'superseded', '—']);
    expect(pointsScheme.life.counting).toEqual(['adopted', 'superseded']);
    expect(pointsScheme.line({ year: '2026', version: 1, adoptedOn: '2026-03-20' }, say)).toEqual({
      title: '2026年积分办法（第 1 版）',
      note: '3月20日党员大会通过',
    });
  });
});

describe('年度积分结果', () => {
  const check = (content: Parameters<NonNullable<typeof pointsAnnualResult.check>>[0], state = 'adopted') =>
    said(pointsAnnualResult.check?.(content, on({ today: '2027-01-20', linked: linkedTo({ 's:1': { type: 'pointsScheme', state } }) })));

  it('is closed only when December is frozen, on 11 January', () => {
    expect([check({ year: '2026', closedOn: '2027-01-10' }), check({ year: '2026', closedOn: '2027-01-11' })]).toEqual([
      ['closedOn: 12月积分 1月11日结账，之后才能评定'],
      [],
    ]);
  });
  it('goes by a scheme that was adopted', () => {
    expect([check({ schemeId: 's:1' }, 'draft'), check({ schemeId: 's:1' })]).toEqual([['schemeId: 这一版积分办法还没有通过'], []]);
  });
  it('is closed without the peers first, and completed once, on a day of its own', () => {
    expect(walk(pointsAnnualResult.life, 'complete', 'closeFirst', 'complete', 'complete')).toEqual(['—', 'firstStage', 'complete', '—']);
    expect(pointsAnnualResult.life.counting).toEqual(['firstStage', 'complete']);
    expect(pointsAnnualResult.line({ year: '2026', closedOn: '2027-01-12' }, say)).toEqual({
      title: '2026年积分结果',
      note: '第一阶段·1月12日',
    });
    expect(pointsAnnualResult.line({ year: '2026', closedOn: '2027-01-12', completedOn: '2027-02-02' }, say).note).toBe('已完成·2月2日');
  });
});

describe('表决', () => {
  type Vote = Parameters<NonNullable<typeof vote.check>>[0];
  const admission: Vote = {
    activityId: 'a:1',
    votedOn: '2026-03-20',
    matter: 'admission',
    subjectMemberId: 'm:xu',
    isSecret: true,
    tellerIds: ['m:he', 'm:lin'],
    expectedVoters: 12,
    presentVoters: 10,
    writtenOpinions: 2,
    yes: 9,
    no: 2,
    abstain: 1,
  };
  const election: Vote = {
    matter: 'election',
    isSecret: true,
    tellerIds: ['m:he', 'm:lin'],
    expectedVoters: 12,
    presentVoters: 11,
    seats: 1,
    candidates: [
      { memberId: 'm:zhao', yes: 11 },
      { memberId: 'm:xu', yes: 4 },
    ],
  };
  const check = (over: Vote, of: Vote = admission) =>
    said(vote.check?.({ ...of, ...over }, on({ linked: linkedTo({ 'a:1': { day: '2026-03-20' } }) })));

  it('lets pass an admission and an election with all their numbers', () => {
    expect([check({}), check({}, election)]).toEqual([[], []]);
  });
  it('counts no more votes than present and written opinions together', () => {
    expect(check({ yes: 10 })).toEqual(['yes: 票数 13 比可投票的 12 人多']);
    expect(check({ candidates: [{ memberId: 'm:zhao', yes: 12 }] }, election)).toEqual(['candidates.0.yes: 票数 12 比可投票的 11 人多']);
    expect(check({ expectedVoters: 11 })).toEqual(['presentVoters: 实到和书面意见共 12 人，多于应到 11 人']);
  });
  it('of admission, conversion and election is secret', () => {
    expect(check({ isSecret: false })).toEqual(['isSecret: 接收预备党员应无记名投票']);
    expect(check({ isSecret: false }, election)).toEqual(['isSecret: 选举应无记名投票']);
    expect(check({ isSecret: false, matter: 'reward', tellerIds: [] })).toEqual([]);
  });
  it('is counted by two who are no candidates', () => {
    expect(check({ tellerIds: ['m:he'] })).toEqual(['tellerIds: 计票人、监票人要两名以上']);
    expect(check({ tellerIds: ['m:he', 'm:zhao'] }, election)).toEqual(['tellerIds: 候选人不能计票']);
  });
  it('on development is about one person, who is named', () => {
    expect(check({ candidates: [{ memberId: 'm:xu', yes: 3 }] })).toEqual(['candidates: 发展党员要一人一票决，请分开记']);
    expect(check({ subjectMemberId: undefined })).toEqual(['subjectMemberId: 还差对象']);
    expect([check({ subjectMemberId: undefined, caseId: 'dev:1' }), check({ subjectMemberId: undefined, matter: 'other' })]).toEqual([
      [],
      [],
    ]);
  });
  it('has its votes, or in an election its candidates and seats', () => {
    expect(check({ yes: undefined, abstain: undefined })).toEqual(['yes: 还差赞成', 'abstain: 还差弃权']);
    expect(check({ candidates: [], seats: undefined }, election)).toEqual(['candidates: 还差候选人', 'seats: 还差名额']);
  });
  it('leaves nobody out of the expected without consent from above and a decision of the meeting', () => {
    const line = { memberId: 'm:zhao', reason: 'longTermBedridden' as const };
    expect(check({ exclusions: [{ ...line, superiorConsentOn: '2026-03-01' }] })).toEqual([
      'exclusions.0.superiorConsentOn: 要有上级同意和支部大会决定',
    ]);
    expect(check({ exclusions: [{ ...line, superiorConsentOn: '2026-03-01', decidedActivityId: 'a:0' }] })).toEqual([]);
  });
  it('stands on the day of its meeting', () => {
    expect(check({ votedOn: '2026-03-19' })).toEqual(['votedOn: 那次会是 3月20日 开的']);
  });
  it('says matter, person and votes', () => {
    expect(vote.line(admission, say)).toEqual({ title: '接收预备党员：徐一', note: '赞成 9·反对 2·弃权 1·通过' });
    expect(vote.line(election, say)).toEqual({ title: '选举', note: '候选 2 人·通过·选出赵明' });
  });
});
