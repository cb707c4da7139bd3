import fc from 'fast-check';
import { tallyOf } from '../../../../src-shared/records/vocabulary/vote-count';
import { vote } from '../../../../src-shared/records/kinds/vote';
import { linkedTo, on, said, say } from './a-branch';

type Vote = Parameters<NonNullable<typeof vote.check>>[0];

const held = on({ linked: linkedTo({ 'a:1': { day: '2026-03-20' } }) });
const check = (content: Vote): string[] => said(vote.check?.(content, held));

const admission = (over: Vote = {}): Vote => ({
  activityId: 'a:1',
  votedOn: '2026-03-20',
  matter: 'admission',
  subjectMemberId: 'm:xu',
  isSecret: true,
  tellerIds: ['m:he', 'm:lin'],
  expectedVoters: 9,
  presentVoters: 5,
  yes: 5,
  no: 0,
  abstain: 0,
  outcome: 'passed',
  ...over,
});
const reward = (over: Vote = {}): Vote => ({
  activityId: 'a:1',
  votedOn: '2026-03-20',
  matter: 'reward',
  isSecret: false,
  expectedVoters: 10,
  presentVoters: 5,
  yes: 5,
  no: 0,
  abstain: 0,
  outcome: 'failed',
  ...over,
});
const election = (over: Vote = {}): Vote => ({
  activityId: 'a:1',
  votedOn: '2026-03-20',
  matter: 'election',
  isSecret: true,
  tellerIds: ['m:he', 'm:lin'],
  expectedVoters: 10,
  presentVoters: 8,
  seats: 1,
  candidates: [
    { memberId: 'm:zhao', yes: 5 },
    { memberId: 'm:xu', yes: 3 },
  ],
  outcome: 'passed',
  ...over,
});

describe('of nine expected voters, an admission', () => {
  it('with five present and five in favour is entered as passed, and as nothing else', () => {
    expect(check(admission())).toEqual([]);
    expect(check(admission({ outcome: 'failed' }))).toEqual(['outcome: 赞成 5，需超过 4.5：通过。']);
  });
  it('with four present is not entered as passed nor as failed, whatever the votes: nothing was put to the vote', () => {
    const words = '到会有表决权的 4 人，应到 9 人，不过半，不能记为通过（工作条例第十一条）。';
    expect(check(admission({ presentVoters: 4, yes: 4 }))).toEqual([`outcome: ${words}`]);
    expect(check(admission({ presentVoters: 4, yes: 4, outcome: 'failed' }))).toEqual([`outcome: ${words}`]);
    expect(
      check(admission({ presentVoters: 4, yes: undefined, no: undefined, abstain: undefined, tellerIds: [], outcome: 'notVoted' })),
    ).toEqual([]);
  });
  it('with four present and one written opinion has still no quorum, since a written opinion is nobody present', () => {
    expect(check(admission({ presentVoters: 4, writtenOpinions: 1, yes: 5 }))).toEqual([
      'outcome: 到会有表决权的 4 人，应到 9 人，不过半，不能记为通过（工作条例第十一条）。',
    ]);
  });
  it('with four in favour is entered as failed', () => {
    expect(check(admission({ yes: 4, no: 1 }))).toEqual(['outcome: 赞成 4，需超过 4.5：未通过。']);
    expect(check(admission({ yes: 4, no: 1, outcome: 'failed' }))).toEqual([]);
  });
  it('that was not put to the vote has no votes', () => {
    expect(check(admission({ outcome: 'notVoted', yes: 5 }))).toEqual(['outcome: 没有表决，就不填票数']);
  });
});

describe('of ten expected voters', () => {
  it('five present are too few for a conversion, and the rules on admission say why', () => {
    expect(check(admission({ matter: 'conversion', expectedVoters: 10, outcome: 'passed' }))).toEqual([
      'outcome: 到会有表决权的 5 人，应到 10 人，不过半，不能记为通过（发展党员工作细则第二十条）。',
    ]);
  });
  it('six present and six in favour carry a conversion', () => {
    expect(check(admission({ matter: 'conversion', expectedVoters: 10, presentVoters: 6, yes: 6 }))).toEqual([]);
  });
  it('five present may decide on a reward, but five in favour do not carry it; six do', () => {
    expect(check(reward())).toEqual([]);
    expect(check(reward({ outcome: 'passed' }))).toEqual(['outcome: 赞成 5，需超过 5：未通过。']);
    expect(check(reward({ presentVoters: 6, yes: 6, outcome: 'passed' }))).toEqual([]);
  });
  it('eight present may elect, seven may not', () => {
    expect(check(election())).toEqual([]);
    expect(check(election({ presentVoters: 7 }))).toEqual([
      'outcome: 到会有选举权的 7 人，应到 10 人，不到五分之四，不能记为选出（基层组织选举工作条例）。',
    ]);
  });
  it('two elected to three seats leave the third open: neither passed nor failed', () => {
    const two = {
      presentVoters: 10,
      seats: 3,
      candidates: [
        { memberId: 'm:zhao', yes: 9 },
        { memberId: 'm:xu', yes: 8 },
        { memberId: 'm:he', yes: 5 },
      ],
      tellerIds: ['m:lin', 'm:far'],
    };
    expect(check(election({ ...two, outcome: 'partly' }))).toEqual([]);
    expect(check(election({ ...two, outcome: 'passed' }))).toEqual([
      'outcome: 得票超过到会的一半（5）才当选，应选 3 名，选出 2 名：赵明、徐一。还有 1 名没有选出，由大会决定再选或减少名额。',
    ]);
  });
  it('a tie for the last seat elects nobody to it, and cannot be entered as passed', () => {
    expect(
      check(
        election({
          presentVoters: 10,
          candidates: [
            { memberId: 'm:zhao', yes: 6 },
            { memberId: 'm:xu', yes: 6 },
          ],
          seats: 1,
        }),
      ),
    ).toEqual(['outcome: 得票超过到会的一半（5）才当选，应选 1 名，选出 0 名。徐一、赵明得票相同，就他们再投一次。']);
  });
});

describe('paper ballots', () => {
  const counted = (over: Vote): string[] =>
    check(admission({ presentVoters: 6, ballotsOut: 6, ballotsIn: 6, ballotsInvalid: 1, yes: 5, ...over }));
  it('add up: six given out, six back, one invalid, five in favour', () => {
    expect(counted({})).toEqual([]);
  });
  it('that do not add up are counted again', () => {
    expect(counted({ ballotsInvalid: 0 })).toEqual(['yes: 赞成、反对、弃权共 5 票，有效票是 6 票，请再数一遍']);
    expect(counted({ writtenOpinions: 1 })).toEqual(['yes: 赞成、反对、弃权共 5 票，有效票和书面意见是 6 票，请再数一遍']);
  });
  it('of which more come back than were given out make the vote void', () => {
    expect(counted({ ballotsOut: 5, ballotsIn: 6 })).toEqual(['ballotsIn: 收回 6 张，多于发出的 5 张，这次投票无效，请重新投票']);
  });
  it('are given to whoever is there, and to nobody else', () => {
    expect(counted({ ballotsOut: 7 })).toEqual(['ballotsOut: 发出 7 张，多于到会的 6 人']);
  });
  it('of an election name no more people than there are seats', () => {
    expect(
      check(
        election({
          ballotsOut: 8,
          ballotsIn: 8,
          ballotsInvalid: 1,
          candidates: [
            { memberId: 'm:zhao', yes: 5 },
            { memberId: 'm:xu', yes: 2 },
          ],
        }),
      ),
    ).toEqual([]);
    expect(
      check(
        election({
          ballotsOut: 8,
          ballotsIn: 8,
          ballotsInvalid: 1,
          candidates: [
            { memberId: 'm:zhao', yes: 5 },
            { memberId: 'm:xu', yes: 3 },
          ],
        }),
      ),
    ).toEqual(['candidates: 得票共 8，7 张有效票每张最多选 1 名，请再数一遍']);
  });
});

it('no numbers at all let a vote without a quorum be entered as passed', () => {
  const number = fc.integer({ min: 0, max: 30 });
  const matter = fc.constantFrom(
    'admission',
    'conversion',
    'conversionExtension',
    'conversionCancel',
    'election',
    'reward',
    'discipline',
    'pointsScheme',
    'appraisal',
    'other' as const,
  );
  fc.assert(
    fc.property(
      fc.record({
        matter,
        expectedVoters: number,
        presentVoters: number,
        writtenOpinions: number,
        yes: number,
        no: number,
        abstain: number,
        seats: fc.integer({ min: 1, max: 5 }),
        ayes: fc.array(number, { maxLength: 5 }),
      }),
      ({ ayes, ...count }) => {
        const candidates = ayes.map((yes, index) => ({ memberId: `m:${index}`, yes }));
        const isEntered =
          check({
            ...count,
            candidates: count.matter === 'election' ? candidates : [],
            activityId: 'a:1',
            votedOn: '2026-03-20',
            subjectMemberId: 'm:xu',
            isSecret: true,
            tellerIds: ['m:he', 'm:lin'],
            outcome: 'passed',
          }).length === 0;
        const hasEnough =
          count.matter === 'election'
            ? count.presentVoters * 5 >= count.expectedVoters * 4
            : count.presentVoters * 2 >= count.expectedVoters;
        return !isEntered || (hasEnough && tallyOf({ ...count, candidates }).isPassed);
      },
    ),
    { numRuns: 2000, seed: 4417, verbose: true },
  );
});

it('says beside the numbers when the roster of the day has other voters', () => {
  const roster = on({ membersOn: () => ['m:1', 'm:2', 'm:3'], mayVoteOn: (memberId) => memberId !== 'm:3' });
  expect(said(vote.warn?.(admission({ expectedVoters: 2 }), roster))).toEqual([]);
  expect(said(vote.warn?.(admission({ expectedVoters: 3 }), roster))).toEqual(['expectedVoters: 名册上那天有表决权的是 2 人，请核对']);
});

it('its line says that nothing was put to the vote', () => {
  expect(vote.line(admission({ presentVoters: 4, outcome: 'notVoted' }), say).note).toBe('未表决·到会 4，应到 9');
});
