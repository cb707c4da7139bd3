import { voteResultOf } from '../../../../src-shared/facts/vote-result';
import { resultWords } from '../../../../src-shared/records/vocabulary/vote-words';
import { VOTE_MATTERS, type VoteCount, type VoteMatter } from '../../../../src-shared/records/vocabulary/vote-count';

const of = (matter: VoteMatter, expectedVoters: number, counts: Partial<VoteCount>): { isValid: boolean; isPassed: boolean } => {
  const { isValid, isPassed } = voteResultOf({ matter, expectedVoters, presentVoters: 0, ...counts });
  return { isValid, isPassed };
};

describe('an admission with nine expected voters (ten full members, one excluded by decision)', () => {
  it('is valid with five present, as five are more than four and a half', () => {
    expect(of('admission', 9, { presentVoters: 5, yes: 5 }).isValid).toBe(true);
  });
  it('is invalid with four present', () => {
    expect(of('admission', 9, { presentVoters: 4, yes: 4 })).toEqual({ isValid: false, isPassed: false });
  });
  it('passes with five in favour and fails with four', () => {
    expect(of('admission', 9, { presentVoters: 5, yes: 5 }).isPassed).toBe(true);
    expect(of('admission', 9, { presentVoters: 5, yes: 4, no: 1 })).toEqual({ isValid: true, isPassed: false });
  });
  it('counts a written opinion lodged before the meeting as a vote, not as presence', () => {
    expect(of('admission', 9, { presentVoters: 4, writtenOpinions: 1, yes: 5 })).toEqual({ isValid: false, isPassed: false });
    expect(of('admission', 9, { presentVoters: 5, writtenOpinions: 1, yes: 6 })).toEqual({ isValid: true, isPassed: true });
  });
});

describe('with ten expected voters', () => {
  it.each(['admission', 'conversion', 'conversionExtension', 'conversionCancel'] as const)(
    '%s needs more than half: five present are too few, six suffice',
    (matter) => {
      expect(of(matter, 10, { presentVoters: 5, yes: 5 }).isValid).toBe(false);
      expect(of(matter, 10, { presentVoters: 6, yes: 6 }).isValid).toBe(true);
    },
  );
  it.each(['reward', 'discipline', 'pointsScheme', 'appraisal', 'other'] as const)(
    '%s is valid with half: five present suffice, four do not',
    (matter) => {
      expect(of(matter, 10, { presentVoters: 5, yes: 5 })).toEqual({ isValid: true, isPassed: false });
      expect(of(matter, 10, { presentVoters: 4, yes: 4 }).isValid).toBe(false);
    },
  );
  it.each(['admission', 'reward'] as const)('%s fails with five in favour and passes with six', (matter) => {
    expect(of(matter, 10, { presentVoters: 8, yes: 5, no: 3 }).isPassed).toBe(false);
    expect(of(matter, 10, { presentVoters: 8, yes: 6, no: 2 }).isPassed).toBe(true);
  });
  it('says how many must come and how many must be in favour', () => {
    expect(voteResultOf({ matter: 'admission', expectedVoters: 10, presentVoters: 0 })).toMatchObject({ needsPresent: 6, needsYes: 6 });
    expect(voteResultOf({ matter: 'discipline', expectedVoters: 10, presentVoters: 0 })).toMatchObject({ needsPresent: 5, needsYes: 6 });
    expect(voteResultOf({ matter: 'election', expectedVoters: 10, presentVoters: 9 })).toMatchObject({ needsPresent: 8, needsYes: 5 });
  });
});

describe('an election where the college counts by those expected (C30)', () => {
  const of = (yes: number, isOfExpected: boolean) =>
    voteResultOf({
      matter: 'election',
      expectedVoters: 10,
      presentVoters: 8,
      seats: 1,
      isOfExpected,
      candidates: [{ memberId: 'm:1', yes }],
    });
  it('ten expected, eight there, five votes: elected by those present, not by those expected; six elect either way', () => {
    expect([5, 6].map((yes) => [of(yes, false).isPassed, of(yes, true).isPassed])).toEqual([
      [true, false],
      [true, true],
    ]);
    expect([of(5, false).needsYes, of(5, true).needsYes, of(5, true).needsPresent]).toEqual([5, 6, 8]);
  });
  it('says of which half it speaks', () => {
    const words = (isOfExpected: boolean) =>
      resultWords(
        {
          matter: 'election',
          expectedVoters: 10,
          presentVoters: 8,
          seats: 1,
          isOfExpected,
          candidates: [{ memberId: 'm:1', yes: 5 }],
        },
        () => '李梅',
      );
    expect(words(false)).toBe('得票超过到会的一半（4）才当选，应选 1 名，选出 1 名：李梅。');
    expect(words(true)).toBe('得票超过应到会的一半（5）才当选，应选 1 名，选出 0 名。还有 1 名没有选出，由大会决定再选或减少名额。');
  });
  it('nothing but an election goes by it', () => {
    const reward = { matter: 'reward', expectedVoters: 10, presentVoters: 5, yes: 6 } as const;
    expect(voteResultOf({ ...reward, isOfExpected: true }).needsYes).toBe(voteResultOf(reward).needsYes);
  });
});

describe('an election with ten expected', () => {
  const run = (presentVoters: number, votes: number[], seats = 3): ReturnType<typeof voteResultOf> =>
    voteResultOf({
      matter: 'election',
      expectedVoters: 10,
      presentVoters,
      seats,
      candidates: votes.map((yes, index) => ({ memberId: `m:${index}`, yes })),
    });

  it('is valid with eight present, four fifths, and invalid with seven', () => {
    expect(run(8, [8, 7, 6]).isValid).toBe(true);
    expect(run(7, [7, 7, 7])).toMatchObject({ isValid: false, isPassed: false, electedIds: [] });
  });
  it('elects whoever has more than half of those present: five of eight, not four', () => {
    expect(run(8, [8, 5, 4])).toMatchObject({ electedIds: ['m:0', 'm:1'], isPassed: false });
    expect(run(8, [8, 6, 5])).toMatchObject({ electedIds: ['m:0', 'm:1', 'm:2'], isPassed: true });
  });
  it('gives the seats to the most votes', () => {
    expect(run(10, [6, 9, 7, 8])).toMatchObject({ electedIds: ['m:1', 'm:3', 'm:2'], runOffIds: [], isPassed: true });
  });
  it('lets those stand again who are equal for the last seat', () => {
    expect(run(10, [9, 8, 7, 7])).toMatchObject({ electedIds: ['m:0', 'm:1'], runOffIds: ['m:2', 'm:3'], isPassed: false });
  });
  it('has no tie where the equal ones all find a seat', () => {
    expect(run(10, [9, 7, 7])).toMatchObject({ electedIds: ['m:0', 'm:1', 'm:2'], runOffIds: [], isPassed: true });
  });
  it('takes no written opinions: a ballot is cast by who is there', () => {
    expect(
      voteResultOf({
        matter: 'election',
        expectedVoters: 10,
        presentVoters: 8,
        writtenOpinions: 1,
        seats: 1,
        candidates: [{ memberId: 'm:0', yes: 9 }],
      }).isValid,
    ).toBe(false);
  });
});

describe('numbers that cannot be', () => {
  it('are no vote: more cast than there are voters, more voters than expected, nobody expected', () => {
    expect(of('reward', 10, { presentVoters: 6, yes: 6, no: 1 }).isValid).toBe(false);
    expect(of('reward', 10, { presentVoters: 11, yes: 11 }).isValid).toBe(false);
    expect(of('reward', 0, { presentVoters: 0, yes: 0 }).isValid).toBe(false);
  });
});

it('every matter names the paragraph by which it is counted, with the doubt that stands beside it', () => {
  for (const matter of Object.keys(VOTE_MATTERS) as VoteMatter[]) {
    const { cite } = voteResultOf({ matter, expectedVoters: 9, presentVoters: 9, yes: 9 });
    expect(cite.quote).not.toBe('');
    expect(cite.doubts).toBeDefined();
  }
  expect(voteResultOf({ matter: 'admission', expectedVoters: 9, presentVoters: 9 }).cite).toMatchObject({
    source: 'developmentRules',
    article: '第二十条',
  });
  expect(voteResultOf({ matter: 'conversion', expectedVoters: 9, presentVoters: 9 }).cite).toMatchObject({
    source: 'developmentRules',
    article: '第三十三条',
  });
  expect(voteResultOf({ matter: 'election', expectedVoters: 9, presentVoters: 9 }).cite).toMatchObject({ source: 'electionRegulation' });
  expect(voteResultOf({ matter: 'reward', expectedVoters: 9, presentVoters: 9 }).cite).toMatchObject({
    source: 'branchRegulation',
    article: '第十一条',
  });
});

it('one more in favour never turns a passed vote into a failed one', () => {
  for (let expected = 1; expected <= 20; expected += 1) {
    for (let yes = 0; yes < expected; yes += 1) {
      const passes = (ayes: number): boolean => of('admission', expected, { presentVoters: expected, yes: ayes }).isPassed;
      expect(passes(yes) && !passes(yes + 1)).toBe(false);
      expect(passes(yes)).toBe(yes * 2 > expected);
    }
  }
});
