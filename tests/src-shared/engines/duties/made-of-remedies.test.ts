import { judgedOn } from '../../../../src-shared/engines/score/judged';
import { dutiesOfYear, dutiesOn, nearnessOf, type BranchDuty, type DutiesAt } from '../../../../src-shared/engines/duties/duties';
import { dutyKey } from '../../../../src-shared/standard/duty';
import { held, world } from '../../../cases/world';
import { factsOf } from '../activities';
import { owing, packOf, partOf, remedyOf, ruleOf } from '../made-rules';

type Rule = ReturnType<typeof ruleOf>;
const owedOn = (asOfOn: string, ...rules: readonly Rule[]): BranchDuty[] => dutiesOn(judgedOn(world(), packOf(...rules), asOfOn));

describe('what makes two duties one', () => {
  it('is the kinds of a meeting and its month, whichever rule asks for it', () => {
    const hold = remedyOf({ verb: 'hold', kinds: ['themeDay', 'partyLecture'] });
    expect([dutyKey(hold, '2.4.a'), dutyKey({ ...hold, groupId: 'o:A' }, '2.1.g')]).toEqual([
      'hold:themeDay+partyLecture:2026-11',
      'hold:themeDay+partyLecture:2026-11:o:A',
    ]);
  });

  it('is the kind of a record and its period, with the record that is begun', () => {
    expect(dutyKey(remedyOf({ type: 'halfYearReport', period: '2026-H1' }), '2.1.c')).toBe('enter:halfYearReport:2026-H1');
    expect(dutyKey(remedyOf({ verb: 'finish', type: 'halfYearReport', period: '2026-H1', recordId: 'r:1' }), '2.1.c')).toBe(
      'finish:halfYearReport:2026-H1:r:1',
    );
  });

  it('is the rule where no kind of record is named, and where records of the kind are of several sorts', () => {
    expect(dutyKey(remedyOf({ verb: 'roster', period: undefined }), '1.1.a')).toBe('roster:1.1.a');
    const sorts = ['publicNotice', 'attestation', 'disclosureEntry', 'trainingSession'] as const;
    expect(sorts.map((type) => dutyKey(remedyOf({ type, period: '2026-Q4' }), '3.3.c'))).toEqual(
      sorts.map((type) => `enter:${type}:2026-Q4:3.3.c`),
    );
  });

  it('is the year for what is entered once for a year, and nothing of time where no period is asked for', () => {
    expect(
      ['duesAssessment' as const, 'pointsScheme' as const].map((type) => dutyKey(remedyOf({ type, period: '2026-Q2' }), '3.3.a')),
    ).toEqual(['enter:duesAssessment:2026', 'enter:pointsScheme:2026']);
    expect(dutyKey(remedyOf({ type: 'duesAssessment', period: undefined }), '3.3.a')).toBe('enter:duesAssessment');
  });
});

describe('a duty made of a remedy', () => {
  const report = { type: 'halfYearReport' as const, byOn: '2026-11-30' };

  it('says whose it is, what it serves and by when, and names nobody where it is the branch’s as a whole', () => {
    const rule = ruleOf('2.1.c', [owing({ verb: 'hold', by: 'groupLeader', kinds: ['groupMeeting'], groupId: 'o:A' })]);
    expect(owedOn('2026-11-30', rule).flatMap(({ memberIds }) => memberIds).length).toBe(0);
    expect(owedOn('2026-11-30', rule)).toEqual([
      {
        dutyId: 'hold:groupMeeting:2026-11:o:A',
        verb: 'hold',
        by: 'groupLeader',
        ruleIds: ['2.1.c'],
        kinds: ['groupMeeting'],
        type: undefined,
        period: '2026-11',
        groupId: 'o:A',
        memberIds: [],
        dueOn: '2026-11-30',
        isOverdue: false,
        canBeMadeUpUntilOn: undefined,
        recordId: undefined,
      },
    ]);
  });

  it('is due when the remedy says so where that is before the last day, and never after it', () => {
    const dueOn = (byOn: string): string | undefined => owedOn('2026-11-10', ruleOf('2.1.c', [owing({ ...report, byOn })]))[0]?.dueOn;
    expect(['2026-11-20', '2026-11-30', '2026-12-31'].map(dueOn)).toEqual(['2026-11-20', '2026-11-30', '2026-11-30']);
  });

  it('is overdue from the day after its last day, was then due on it, and says until when it still counts in part', () => {
    const rule = ruleOf('2.1.c', [owing({ ...report, byOn: '2026-11-20' })]);
    const said = (asOfOn: string) =>
      owedOn(asOfOn, rule).map(({ dueOn, isOverdue, canBeMadeUpUntilOn }) => [dueOn, isOverdue, canBeMadeUpUntilOn]);
    expect(said('2026-11-30')).toEqual([['2026-11-20', false, undefined]]);
    expect(said('2026-12-01')).toEqual([['2026-11-30', true, '2026-12-31']]);
    expect(said('2026-12-31')).toEqual([['2026-11-30', true, '2026-12-31']]);
  });

  it('says of no day until which it counts once that day is past', () => {
    const rule = ruleOf('2.1.c', [owing({ type: 'halfYearReport' }, { outcome: 'noData', makeUpUntilOn: '2026-12-15' })]);
    expect(owedOn('2026-12-16', rule).map(({ canBeMadeUpUntilOn }) => canBeMadeUpUntilOn)).toEqual([undefined]);
  });

  it('is none where a superior is waited for, where a meeting is only to be written down or confirmed, and where a rule of good work asks for it', () => {
    const verbs = (['await', 'record', 'confirm'] as const).map((verb) => owing({ ...report, verb }));
    expect(owedOn('2026-11-10', ruleOf('2.1.c', [...verbs, partOf()]), ruleOf('2.1.d', [owing(report)], { kind: 'quality' }))).toEqual([]);
    expect(owedOn('2026-11-10', ruleOf('2.1.d', [owing(report)])).length).toBe(1);
  });

  it('is there on the first day of its month and of the year’s list before that', () => {
    const pack = packOf(ruleOf('2.1.c', [owing(report)]), ruleOf('1.1.a', [owing({ verb: 'roster', period: undefined })]));
    const ids = (duties: readonly BranchDuty[]): string[] => duties.map((duty) => duty.dutyId);
    expect(ids(dutiesOn(judgedOn(world(), pack, '2026-10-31')))).toEqual(['roster:1.1.a']);
    expect(ids(dutiesOn(judgedOn(world(), pack, '2026-11-01')))).toEqual(['enter:halfYearReport:2026-11', 'roster:1.1.a']);
    expect(ids(dutiesOfYear(judgedOn(world(), pack, '2026-10-31')))).toEqual(['enter:halfYearReport:2026-11', 'roster:1.1.a']);
  });
});

describe('duties of one key', () => {
  const talk = (memberId: string, by: 'secretary' | 'organization', byOn: string) => owing({ type: 'heartTalk', by, memberId, byOn });

  it('are one that serves the rules of all, names everybody once, and is otherwise the one due first', () => {
    const rules = [
      ruleOf('2.1.c', [talk('m:1', 'secretary', '2026-11-25'), talk('m:2', 'secretary', '2026-11-28')]),
      ruleOf('2.4.b', [talk('m:2', 'organization', '2026-11-20')]),
    ];
    const one = {
      dutyId: 'enter:heartTalk:2026-11',
      by: 'organization',
      ruleIds: ['2.1.c', '2.4.b'],
      memberIds: ['m:1', 'm:2'],
      dueOn: '2026-11-20',
    };
    expect(owedOn('2026-11-10', ...rules)).toMatchObject([one]);
    expect(owedOn('2026-11-10', ...rules.reverse())).toMatchObject([{ ...one, ruleIds: ['2.4.b', '2.1.c'], memberIds: ['m:2', 'm:1'] }]);
  });

  it('of the same last day are told as the first rule of the standard tells it', () => {
    const rules = [ruleOf('2.1.c', [talk('m:1', 'secretary', '2026-11-25')]), ruleOf('2.4.b', [talk('m:1', 'organization', '2026-11-25')])];
    expect(owedOn('2026-11-10', ...rules)).toMatchObject([{ by: 'secretary', ruleIds: ['2.1.c', '2.4.b'], memberIds: ['m:1'] }]);
  });
});

describe('the duty to write down what was held', () => {
  const pack = packOf();
  const meeting = held(['themeDay', 'partyLecture'], '2026-11-24', {
    _id: 'a:1',
    state: 'published',
    groupId: 'o:A',
    endAt: '2026-11-24T08:00:00.000Z',
  });
  const owed = (over: Partial<typeof meeting>, at: DutiesAt): BranchDuty[] =>
    dutiesOn(judgedOn(factsOf([{ ...meeting, ...over }]), pack, at.asOfOn), at.nowAt);
  const days = (state: 'published' | 'submitted') => ['2026-12-01', '2026-12-02'].map((asOfOn) => owed({ state }, { asOfOn })[0]);

  it('is the recorder’s until it is handed in and the secretary’s after, is due within seven days and overdue from the eighth', () => {
    const record = {
      dutyId: 'record:a:1',
      verb: 'record',
      by: 'recorder',
      ruleIds: ['2.1.k'],
      kinds: ['themeDay', 'partyLecture'],
      groupId: 'o:A',
      memberIds: [],
      dueOn: '2026-12-01',
      activityId: 'a:1',
    };
    expect(days('published')).toEqual([
      { ...record, isOverdue: false },
      { ...record, isOverdue: true },
    ]);
    const confirm = { ...record, dutyId: 'confirm:a:1', verb: 'confirm', by: 'secretary' };
    expect(days('submitted')).toEqual([
      { ...confirm, isOverdue: false },
      { ...confirm, isOverdue: true },
    ]);
  });

  it('does not wait for the end of the day once the record is handed in', () => {
    expect(owed({ state: 'submitted' }, { asOfOn: '2026-11-24' }).map(({ verb }) => verb)).toEqual(['confirm']);
  });

  it('is none for what was cancelled, for what is still to come, and for what another branch called', () => {
    const verbs = (over: Partial<typeof meeting>, at: DutiesAt) => owed(over, at).map(({ verb }) => verb);
    expect([
      verbs({ state: 'cancelled' }, { asOfOn: '2026-11-25' }),
      verbs({}, { asOfOn: '2026-11-24' }),
      verbs({}, { asOfOn: '2026-11-23' }),
    ]).toEqual([[], [], []]);
    expect(verbs({ orgId: 'o:b2', scope: 'joint', participatingOrgIds: ['o:b1'] }, { asOfOn: '2026-11-25' })).toEqual([]);
    expect(verbs({}, { asOfOn: '2026-11-25' })).toEqual(['record']);
  });

  it('is none on a day before that of the meeting, though the clock says it is over', () => {
    expect(owed({}, { asOfOn: '2026-11-23', nowAt: '2026-11-24T09:00:00.000Z' })).toEqual([]);
  });
});

describe('how near a duty is', () => {
  it.each([
    ['2026-11-20', 1],
    ['2026-11-25', 1],
    ['2026-11-26', 7],
    ['2026-12-01', 7],
    ['2026-12-02', 30],
    ['2026-12-24', 30],
    ['2026-12-25', null],
  ] as const)('on 2026-11-24, due on %s, is marked %s', (dueOn, mark) => {
    expect(nearnessOf(dueOn, '2026-11-24')).toBe(mark);
  });
});
