import * as attendance from '../../../src-shared/records/ids/attendance';
import * as binding from '../../../src-shared/records/ids/binding';
import * as points from '../../../src-shared/records/ids/points';
import * as records from '../../../src-shared/records/ids/records';
import * as roster from '../../../src-shared/records/ids/roster';
import * as sheets from '../../../src-shared/records/ids/sheets';
import { groupOfLine, POINTS_LINES } from '../../../src-shared/records/vocabulary/points-lines';

const made: readonly (readonly [string, string])[] = [
  [attendance.signInId('a:1', 'm:2'), 'a:1:m:2'],
  [attendance.claimId('a:1', 'm:2', 'd'), 'claim:a:1:m:2:d'],
  [attendance.attemptId('a:1', 'm:2', '17:ab'), 'attempt:a:1:m:2:17:ab'],
  [attendance.rollCallId('a:1'), 'rollCall:a:1'],
  [attendance.leaveId('a:1', 'm:2'), 'leave:a:1:m:2'],
  [attendance.presenceRoundsId('a:1'), 'presenceRounds:a:1'],
  [attendance.presenceId('a:1', 'm:2'), 'presence:a:1:m:2'],
  [attendance.hostId('a:1', 'm:2'), 'host:a:1:m:2'],
  [binding.bindingId('m:2'), 'bind:m:2'],
  [binding.codeId('m:2'), 'code:m:2'],
  [binding.claimFailureId('m:2'), 'failed:m:2'],
  [binding.triesId('x'), 'tries:x'],
  [binding.endedDigest('m:2'), 'ended:m:2'],
  [binding.auditId('2026-11-24T01:00:00.000Z', 'r'), 'audit:2026-11-24T01:00:00.000Z:r'],
  [points.pendingId('declare:b1-2026-11-0', 2), 'pend:b1-2026-11-0:2'],
  [points.disclosureId('notice:1'), 'disclose:notice:1'],
  [
    points.postingId({ orgId: 'o:b1', month: '2026-11', memberId: 'm:2', lineKey: 'base.study' }, 'auto.1'),
    'post:o:b1:2026-11:m:2:base.study:auto.1',
  ],
  [points.pointsMonthId('o:b1', '2026-11', 3), 'pointsMonth:o:b1:2026-11:3'],
  [points.pointsYearId('o:b1', '2026'), 'pointsYear:o:b1:2026'],
  [points.pointsResultId('o:b1', '2026'), 'pointsResult:o:b1:2026'],
  [points.pointsSchemeId('o:b1', '2026', 1), 'pointsScheme:o:b1:2026:1'],
  [points.closingId('o:b1', '2026-11'), 'close:o:b1:2026-11'],
  [records.annualPlanId('o:b1', '2026'), 'annualPlan:o:b1:2026'],
  [records.appraisalResultId('o:b1', '2026', 'm:2'), 'appraisalResult:o:b1:2026:m:2'],
  [records.halfYearReportId('o:b1', '2026-H1'), 'halfYearReport:o:b1:2026-H1'],
  [records.pollId('o:b1', '2026', 1), 'poll:o:b1:appraisal:2026:1'],
  [records.bookMakingId({ orgId: 'o:b1', year: '2026', making: 2 }), 'books:o:b1:2026:2'],
  [records.bookId({ orgId: 'o:b1', year: '2026', making: 2 }, 'recordBook'), 'book:o:b1:2026:recordBook:2'],
  [records.ledgerEntryId('o:b1', 7), 'o:b1:7'],
  [records.keptSheetId({ branchId: 'o:b1', year: '2026', asOfOn: '2026-12-31', packVersion: 1 }), 'sheet:o:b1:2026:2026-12-31:1'],
  [roster.orgIdOfCode('b1'), 'o:b1'],
  [roster.memberIdFrom('2'), 'm:2'],
  [roster.membershipId('m:2', 1), 'm:2:1'],
  [roster.postId({ code: 'b1', postKind: 'secretary', memberId: 'm:2', fromOn: '2026-01-01' }), 'post:b1:secretary:2:2026-01-01'],
  [
    roster.namelessPostId({ orgId: 'o:b1', postKind: 'secretary', memberId: 'p:2', fromOn: '2026-01-01' }),
    'post:o:b1:secretary:p:2:2026-01-01',
  ],
  [roster.termId('b1', '2026-01-01'), 'term:b1:2026-01-01'],
  [roster.rosterKey.org('o:b1'), 'org:o:b1'],
  [roster.rosterKey.under('o:b1'), 'up:o:b1'],
  [roster.rosterKey.member('m:2'), 'm:m:2'],
  [roster.rosterKey.memberNo('000002'), 'no:000002'],
  [roster.rosterKey.branch('o:b1'), 'b:o:b1'],
  [sheets.sheetKey('o:b1', '2026'), 'o:b1:2026'],
  [sheets.sheetKey('o:b1', 2026), 'o:b1:2026'],
  [sheets.openSheetKey('o:b1'), 'o:b1:open'],
];

describe('ids of what is stored', () => {
  it.each(made)('%s stays what it was on the day it was first stored', (id, stored) => {
    expect(id).toBe(stored);
  });

  it('have no maker without an example here', () => {
    const makers = Object.entries({ ...attendance, ...binding, ...points, ...records, ...roster, ...roster.rosterKey, ...sheets });
    const parsers = [
      'codeOfOrgId',
      'tailOfMemberId',
      'isDeclarationId',
      'tailOfDeclaration',
      'sheetKeysOf',
      'sheetKeysWithOpen',
      'yearOfSheetKey',
      'isOpenSheet',
      'yearOfSheet',
    ];
    const count = makers.filter(([name, value]) => typeof value === 'function' && !parsers.includes(name)).length;
    expect(new Set(made.map(([, stored]) => stored)).size).toBe(count);
  });

  it('are taken apart where they are put together', () => {
    expect([roster.codeOfOrgId('o:b1'), roster.tailOfMemberId('m:2')]).toEqual(['b1', '2']);
    expect([points.isDeclarationId('declare:x'), points.isDeclarationId('activity:declare:x')]).toEqual([true, false]);
    expect(points.tailOfDeclaration('declare:b1-2026-11-0')).toBe('b1-2026-11-0');
    expect(sheets.sheetKeysWithOpen('o:b1', ['2025', 2026])).toEqual(['o:b1:2025', 'o:b1:2026', 'o:b1:open']);
    expect(['o:b1:2026', 'o:b1:open'].map(sheets.isOpenSheet)).toEqual([false, true]);
    expect(sheets.yearOfSheet('o:b1:2026')).toBe('2026');
    expect(['o:b1:2026', 'o:b1:open', 'o:b12:2026'].map((sheet) => sheets.yearOfSheetKey(sheet, 'o:b1'))).toEqual(['2026', null, null]);
  });
});

describe('lines of points', () => {
  it('say to which group they belong', () => {
    expect([...new Set(POINTS_LINES.map(groupOfLine))]).toEqual(['base', 'bonus', 'peer', 'deduct']);
    expect(groupOfLine('deduct.dues')).toBe('deduct');
  });
});
