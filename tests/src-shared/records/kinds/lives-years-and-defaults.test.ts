import { faultsIn } from '../../../../src-shared/records/vocabulary/checks';
import type { Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { Life, Mover } from '../../../../src-shared/records/vocabulary/life';
import { PARAMS } from '../../../../src-shared/standard/params';
import { KINDS as K, kindOf } from '../../../../src-shared/records/kinds';
import { on, opening, said, say, walk } from './a-branch';

const movers = (life: Life, verb: string): readonly Mover[] => life.moves.find((move) => move.verb === verb)?.by ?? [];
const stamped = (life: Life): string[] => life.moves.flatMap(({ verb, stamps }) => (stamps === undefined ? [] : [`${verb}: ${stamps}`]));
const paid = (memberId: string, month: string): { memberId: string; month: string; paidFen: number } => ({
  memberId,
  month,
  paidFen: 4_322,
});
const general = (type: string): Kind => {
  const kind = kindOf(type);
  if (kind === undefined) throw new Error(`no ${type}`);
  return kind;
};

describe('the life of', () => {
  it('an attestation is one state, which only the committee ends', () => {
    expect(walk(K.attestation.life, 'confirm', 'void', 'void')).toEqual(['—', 'voided', '—']);
    expect(movers(K.attestation.life, 'void')).toEqual(['committee']);
  });
  it('a board never changes, and counts as it stands', () => {
    expect(K.disclosureBoard.life).toMatchObject({ initial: 'recorded', editable: ['recorded'], counting: ['recorded'], moves: [] });
  });
  it('a transfer goes over the other side, and cannot be cancelled once received', () => {
    const { life } = K.transfer;
    expect(walk(life, 'close', 'receive', 'cancel', 'close')).toEqual(['—', 'received', '—', 'closed']);
    expect(walk(life, 'cancel', 'receive')).toEqual(['cancelled', '—']);
    expect(stamped(life)).toEqual(['close: closedOn']);
    expect(life.counting).toEqual(['open', 'received', 'closed']);
  });
  it('an assessment of dues ends with the next one and still counts for its time', () => {
    expect(walk(K.duesAssessment.life, 'supersede', 'supersede')).toEqual(['superseded', '—']);
    expect(K.duesAssessment.life.counting).toEqual(['effective', 'superseded']);
  });
  it('a contact with people around may be finished and taken up again', () => {
    expect(walk(K.massContact.life, 'finish', 'reopen', 'finish', 'void')).toEqual(['done', 'open', 'done', 'voided']);
  });
  it('a secretary’s review takes its two parts in any order, each from its side, and closes with the committee', () => {
    const { life } = K.secretaryReview;
    expect(walk(life, 'close', 'reportToSuperior', 'reportToMembers', 'complete', 'reopen', 'complete', 'close')).toEqual([
      '—',
      'open',
      'open',
      'complete',
      'open',
      'complete',
      'closed',
    ]);
    expect([movers(life, 'reportToMembers'), movers(life, 'reportToSuperior'), movers(life, 'close')]).toEqual([
      ['secretary'],
      ['above'],
      ['committee'],
    ]);
    expect(life.moves.find(({ verb }) => verb === 'complete')?.asks).toBeUndefined();
    expect(life.counting).toContain('open');
  });
  it('an assessment keeps the day on which each of its three scores was entered, all by the committee', () => {
    const { life } = K.branchAssessment;
    expect(walk(life, 'enterReview', 'enterDaily', 'enterVisit', 'complete', 'enterDaily', 'reopen', 'complete', 'close')).toEqual([
      'open',
      'open',
      'open',
      'complete',
      '—',
      'open',
      'complete',
      'closed',
    ]);
    expect(stamped(life)).toEqual(['enterDaily: dailyEnteredOn', 'enterVisit: siteVisitEnteredOn', 'enterReview: reviewEnteredOn']);
    expect([...new Set(life.moves.flatMap(({ by }) => by))]).toEqual(['committee']);
  });
  it.each([K.siteVisit, K.collegeMeeting])('$name is confirmed by whoever wrote it', ({ life }) => {
    expect(walk(life, 'submit', 'confirm', 'confirm', 'void')).toEqual(['—', 'confirmed', '—', 'voided']);
    expect([movers(life, 'confirm'), life.counting]).toEqual([['writer'], ['confirmed']]);
  });
  it('an item of the three lists is closed only after it was asked for and looked at, and may come back', () => {
    const { life } = K.rectificationItem;
    expect(walk(life, 'close', 'requestClose', 'return', 'close', 'requestClose', 'close', 'return')).toEqual([
      '—',
      'closeRequested',
      'returned',
      '—',
      'closeRequested',
      'closed',
      '—',
    ]);
    expect(life.moves.find(({ verb }) => verb === 'close')).toMatchObject({
      by: ['secretary', 'above'],
      asks: ['verifiedBy'],
      stamps: 'closedOn',
    });
  });
  it('an exemption counts on for its time after it has ended', () => {
    const { life } = K.exemption;
    expect(walk(life, 'end', 'approve', 'end')).toEqual(['—', 'approved', 'ended']);
    expect(walk(life, 'decline', 'approve')).toEqual(['declined', '—']);
    expect([life.counting, stamped(life)]).toEqual([
      ['approved', 'ended'],
      ['approve: approvedOn', 'end: endedOn'],
    ]);
  });
  it('a bonus counts only while it is approved', () => {
    expect(K.bonusItem.life.counting).toEqual(['approved']);
    expect(walk(K.bonusItem.life, 'withdraw', 'approve')).toEqual(['withdrawn', '—']);
  });
  it('a concern is given to somebody and answered, or answered at once', () => {
    expect(walk(K.concern.life, 'assign', 'assign', 'answer', 'answer')).toEqual(['assigned', '—', 'answered', '—']);
    expect(walk(K.concern.life, 'answer')).toEqual(['answered']);
  });
  it('a leader’s contact ends and may go on', () => {
    expect(walk(K.leaderContact.life, 'reopen', 'close', 'reopen', 'close')).toEqual(['—', 'closed', 'open', 'closed']);
    expect(stamped(K.leaderContact.life)).toEqual(['close: toOn']);
  });
  it.each([K.featuredBranch, K.partyBrand])('$name is recognised on a day that is asked for, and ends', ({ life }) => {
    expect(walk(life, 'end', 'recognise', 'decline', 'end')).toEqual(['—', 'recognised', '—', 'ended']);
    expect([walk(life, 'decline', 'recognise'), walk(life, 'withdraw', 'recognise')]).toEqual([
      ['declined', '—'],
      ['withdrawn', '—'],
    ]);
    expect(life.moves.find(({ verb }) => verb === 'recognise')).toMatchObject({ by: ['committee'], asks: ['awardedOn'] });
  });
  it.each([K.pledge, K.pairing, K.pioneerPost])('$name is asked for, agreed to by the secretary, and kept or given up', (kind) => {
    const { life } = kind;
    expect(walk(life, 'finish', 'approve', 'approve', 'finish', 'finish', 'reopen', 'drop', 'reopen', 'void', 'reopen')).toEqual([
      '—',
      'effective',
      '—',
      'done',
      '—',
      'effective',
      'dropped',
      'effective',
      'voided',
      '—',
    ]);
    expect([walk(life, 'decline', 'approve'), walk(life, 'withdraw', 'approve'), walk(life, 'void')]).toEqual([
      ['declined', '—'],
      ['withdrawn', '—'],
      ['—'],
    ]);
    expect(Object.fromEntries(life.moves.map(({ verb, by }) => [verb, by]))).toEqual({
      approve: ['secretary'],
      decline: ['secretary'],
      withdraw: ['writer'],
      finish: ['writer', 'secretary'],
      drop: ['writer', 'secretary'],
      reopen: ['secretary'],
      void: ['secretary'],
    });
    expect(life.moves.flatMap(({ verb, needsReason }) => (needsReason === true ? [verb] : []))).toEqual([
      'decline',
      'drop',
      'reopen',
      'void',
    ]);
    expect(stamped(life)).toEqual(['approve: approvedOn', 'finish: endedOn', 'drop: endedOn']);
    expect([life.counting, life.sealing, life.moves.find(({ verb }) => verb === 'finish')?.asks]).toEqual([
      ['effective', 'done'],
      ['effective', 'done', 'dropped'],
      ['result'],
    ]);
    expect([kind.isOpenEnded?.({}, 'proposed'), kind.isOpenEnded?.({}, 'effective'), kind.isOpenEnded?.({}, 'done')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(kind.yearsOf?.({ day: '2025-11-01', endedOn: '2026-03-01' })).toEqual(['2025', '2026']);
    expect(kind.dayOf({ day: '2025-11-01' })).toBe('2025-11-01');
  });
  it('a complaint is over once the committee has answered', () => {
    expect(walk(K.feedback.life, 'answer', 'answer')).toEqual(['answered', '—']);
    expect(K.feedback.life.moves).toMatchObject([{ by: ['committee'], asks: ['answer', 'isAnswerPublic'], stamps: 'answeredOn' }]);
  });
});

describe('the years a record bears on', () => {
  it('are those from its opening to its closing', () => {
    expect(K.activityRoom.yearsOf?.({ openedOn: '2024-09-01', closedOn: '2026-01-15' })).toEqual(['2024', '2025', '2026']);
    expect(K.transfer.yearsOf?.({ openedOn: '2026-11-01', closedOn: '2027-01-10' })).toEqual(['2026', '2027']);
    expect(K.hardshipEntry.yearsOf?.({ openedOn: '2026-03-01' })).toEqual(['2026']);
    expect(K.leaderContact.yearsOf?.({ fromOn: '2025-03-01', toOn: '2026-03-01' })).toEqual(['2025', '2026']);
    expect(K.rectificationItem.yearsOf?.({ dueOn: '2026-12-20', closedOn: '2027-01-05' })).toEqual(['2026', '2027']);
    expect(K.partyBrand.yearsOf?.({ awardedOn: '2020-08-01', endedOn: '2021-08-01' })).toEqual(
      K.featuredBranch.yearsOf?.({ awardedOn: '2020-08-01', endedOn: '2021-08-01' }),
    );
  });
  it('are the year the words speak of, whenever it was written', () => {
    expect(K.roomCheck.yearsOf?.({ year: '2026', checkedOn: '2027-01-05' })).toEqual(['2026']);
    expect(K.duesPayment.yearsOf?.({ day: '2027-01-08', lines: [paid('m:lin', '2026-12'), paid('m:lin', '2027-01')] })).toEqual([
      '2027',
      '2026',
    ]);
    expect(K.attestation.yearsOf?.({ attestKind: 'duesBook', year: '2026', attestedOn: '2027-01-05' })).toEqual(['2026']);
    expect(K.attestation.yearsOf?.({ attestKind: 'specialFunding', year: '2026', eventOn: '2025-12-30' })).toEqual(['2025']);
    expect(K.attestation.yearsOf?.({ attestKind: 'terminal', attestedOn: '2026-05-01', validUntilOn: '2028-05-01' })).toEqual([
      '2026',
      '2027',
      '2028',
    ]);
    expect(K.learningMaterial.yearsOf?.({ month: '2026-12', publishedOn: '2027-01-02' })).toEqual(['2026']);
  });
  it('are those in which an assessment was in force, and every year until the next one', () => {
    expect(K.duesAssessment.yearsOf?.({ fromMonth: '2025-01', supersededOn: '2026-03-02' })).toEqual(['2025', '2026']);
    expect([K.duesAssessment.isOpenEnded?.({}, 'effective'), K.duesAssessment.isOpenEnded?.({}, 'superseded')]).toEqual([true, false]);
  });
  it('end for an exemption with whichever comes first, its own end or that of the committee', () => {
    const years = (toOn?: string, endedOn?: string): readonly string[] | undefined =>
      K.exemption.yearsOf?.({ fromOn: '2025-05-01', toOn, endedOn });
    expect([
      years(),
      years('2026-05-01'),
      years(undefined, '2027-05-01'),
      years('2026-05-01', '2027-05-01'),
      years('2027-05-01', '2026-05-01'),
    ]).toEqual([['2025'], ['2025', '2026'], ['2025', '2026', '2027'], ['2025', '2026'], ['2025', '2026']]);
  });
  it('have no end while a room is open, a case runs, a board other than the notices hangs or a document is in force', () => {
    expect([
      K.activityRoom.isOpenEnded?.({}, 'open'),
      K.activityRoom.isOpenEnded?.({}, 'closed'),
      K.disclosureBoard.isOpenEnded?.({}, 'recorded'),
    ]).toEqual([true, false, true]);
    expect([
      K.transfer.isOpenEnded?.({}, 'received'),
      K.transfer.isOpenEnded?.({}, 'cancelled'),
      K.rectificationItem.isOpenEnded?.({}, 'returned'),
      K.rectificationItem.isOpenEnded?.({}, 'closed'),
    ]).toEqual([true, false, true, false]);
    const entry = (board: 'plans' | 'notices', state: 'published' | 'withdrawn'): boolean | undefined =>
      K.disclosureEntry.isOpenEnded?.({ board }, state);
    expect([entry('plans', 'published'), entry('plans', 'withdrawn'), entry('notices', 'published')]).toEqual([true, false, false]);
    expect([
      K.collegeDocument.isOpenEnded?.({}, 'published'),
      K.collegeDocument.isOpenEnded?.({ inForceToOn: '2027-01-01' }, 'published'),
      K.flowChart.isOpenEnded?.({}, 'withdrawn'),
    ]).toEqual([true, false, false]);
    const terminal = (isTrue: boolean, validUntilOn?: string): boolean | undefined =>
      K.attestation.isOpenEnded?.({ attestKind: 'terminal', isTrue, validUntilOn }, 'recorded');
    expect([terminal(true), terminal(false), terminal(true, '2027-01-01')]).toEqual([true, true, false]);
    expect([
      K.collegeMeeting.isOpenEnded?.({ meetingKind: 'kickoff' }, 'confirmed'),
      K.collegeMeeting.isOpenEnded?.({ meetingKind: 'kickoff' }, 'draft'),
      K.collegeMeeting.isOpenEnded?.({ meetingKind: 'annualSummary' }, 'confirmed'),
    ]).toEqual([true, false, false]);
    expect([
      K.exemption.isOpenEnded?.({}, 'approved'),
      K.exemption.isOpenEnded?.({ toOn: '2027-01-01' }, 'approved'),
      K.exemption.isOpenEnded?.({}, 'proposed'),
    ]).toEqual([true, false, false]);
  });
});

it('gives one place to what there may be one of only', () => {
  expect([
    K.attestation.idOf?.({ attestKind: 'duesBook', year: '2026', eventOn: '2026-05-01' }, 'o:b1'),
    K.attestation.idOf?.({ attestKind: 'specialLifeMeeting', year: '2026', eventOn: '2026-05-01' }, 'o:b1'),
    K.roomCheck.idOf?.({ roomId: 'r1', year: '2026' }, 'o:b1'),
    K.disclosureBoard.idOf?.({}, 'o:b1'),
    K.relationCheck.idOf?.({ year: '2026' }, 'o:b1'),
    K.transfer.idOf?.({ memberId: 'm:lin', openedOn: '2026-11-01' }, 'o:b1'),
    K.duesAssessment.idOf?.({ memberId: 'm:lin', fromMonth: '2026-01' }, 'o:b1'),
    K.hardshipLedger.idOf?.({ year: '2026' }, 'o:b1'),
    K.hardshipEntry.idOf?.({ memberId: 'm:lin', openedOn: '2026-03-01' }, 'o:b1'),
    K.secretaryReview.idOf?.({ year: '2026', memberId: 'm:he' }, 'o:b1'),
    K.branchAssessment.idOf?.({ year: '2026' }, 'o:b1'),
    K.exemption.idOf?.({ ruleId: '2.1.f', fromOn: '2026-05-01' }, 'o:b1'),
    K.collegeMeeting.idOf?.({ meetingKind: 'kickoff', day: '2026-05-06' }, 'o:c'),
    K.leaderContact.idOf?.({ leaderId: 'm:he', branchId: 'o:b1', fromOn: '2026-03-01' }, 'o:c'),
    K.flowChart.idOf?.({ flowKind: 'themeDay' }, 'o:c'),
    K.budgetAllocation.idOf?.({ year: '2026' }, 'o:c'),
  ]).toEqual([
    'attest:o:b1:duesBook:2026',
    'attest:o:b1:specialLifeMeeting:2026-05-01',
    'roomCheck:r1:2026',
    'board:o:b1',
    'relationCheck:o:b1:2026',
    'transfer:m:lin:2026-11-01',
    'duesA:m:lin:2026-01',
    'hardship:o:b1:2026',
    'hardshipEntry:m:lin:2026-03-01',
    'review:o:b1:2026:m:he',
    'assess:o:b1:2026',
    'exempt:o:b1:2.1.f:2026-05-01',
    'cmeet:kickoff:2026-05-06',
    'contact:m:he:o:b1:2026-03-01',
    'flow:themeDay',
    'budget:2026',
  ]);
});

describe('what stands filled in', () => {
  it('is the whole roster, in order, for the check of the roster', () => {
    expect(K.relationCheck.defaults?.(opening()).lines).toEqual(
      ['m:he', 'm:lin', 'm:zhao', 'm:xu'].map((memberId) => ({ memberId, result: 'inOrder' })),
    );
  });
  it('is last year’s ticks for a room, and none the first time', () => {
    const haves = { venue: true, facilities: true, signs: false, flag: true, books: true, rules: true };
    expect(K.roomCheck.defaults?.(opening({ last: { roomId: 'r1', haves, facilitiesInOrder: true } }))).toMatchObject({
      roomId: 'r1',
      year: '2026',
      haves,
      facilitiesInOrder: true,
      checkedOn: '2026-11-24',
    });
    expect(K.roomCheck.defaults?.(opening())).toMatchObject({ roomId: undefined, haves: undefined, facilitiesInOrder: undefined });
  });
  it('is the period and the person the duty speaks of', () => {
    expect(K.learningMaterial.defaults?.(opening({ period: '2026-10' }))).toEqual({ month: '2026-10' });
    expect(K.learningMaterial.defaults?.(opening({ period: '2026-Q4' }))).toEqual({ month: '2026-11' });
    expect(K.hardshipLedger.defaults?.(opening({ period: '2025' }))).toMatchObject({ year: '2025' });
    expect(K.heartTalk.defaults?.(opening({ memberId: 'm:xu' }))).toEqual({
      talkerId: 'm:he',
      withId: 'm:xu',
      day: '2026-11-24',
      talkKind: 'daily',
    });
  });
  it('is the host of a member who is away, when the last contact was with the same', () => {
    const last = { memberId: 'm:lin', hostOrganization: '示范市人才中心党支部' };
    expect([
      K.mobileContact.defaults?.(opening({ memberId: 'm:lin', last })).hostOrganization,
      K.mobileContact.defaults?.(opening({ memberId: 'm:xu', last })).hostOrganization,
    ]).toEqual([last.hostOrganization, undefined]);
    expect(K.mobileContact.defaults?.(opening({ memberId: 'm:xu' })).nextOn).toBe('2027-05-24');
    const values = [{ ...PARAMS.mobileContactMonths.values[0], from: '2019-01-01', value: 3, cite: [] }];
    const params = { ...PARAMS, mobileContactMonths: { ...PARAMS.mobileContactMonths, values } } as unknown as typeof PARAMS;
    expect(K.mobileContact.defaults?.(opening({ params })).nextOn).toBe('2027-02-24');
  });
});

it('says of what a member undertakes who, what and until when', () => {
  const until = { memberId: 'm:lin', text: '补高等数学', untilOn: '2026-12-31' };
  expect([
    K.pledge.line(until, say),
    K.pledge.line({ memberId: 'm:lin', text: '每周答疑' }, say),
    K.pairing.line({ ...until, withWhom: '小赵' }, say),
    K.pioneerPost.line({ ...until, carrier: 'modelPost' }, say),
    K.pioneerPost.line({ memberId: 'm:lin', carrier: 'helpDesk', text: '二楼窗口' }, say),
  ]).toEqual([
    { title: '林晓雯：补高等数学', note: '到12月31日' },
    { title: '林晓雯：每周答疑', note: '' },
    { title: '林晓雯和小赵', note: '补高等数学·到12月31日' },
    { title: '党员示范岗：林晓雯', note: '补高等数学·到12月31日' },
    { title: '有事请找我：林晓雯', note: '二楼窗口' },
  ]);
});

it('says in two lines what a record is', () => {
  const room = { venue: true, facilities: true, signs: true, flag: true, books: true, rules: false };
  expect(
    [
      K.roomCheck.line(
        {
          year: '2026',
          haves: room,
          wallRules: { orgChart: true, duties: true, lifeRules: true },
          wallItems: { flag: true, oath: true, lifeSystem: true, quotations: true, dreamPosters: false },
        },
        say,
      ),
      K.transfer.line({ memberId: 'm:lin', fromOrgId: 'o:b1', toName: '人才中心党支部', openedOn: '2026-11-01' }, say),
      K.duesAssessment.line({ memberId: 'm:lin', dueFen: 4_322, fromMonth: '2026-01' }, say),
      K.duesPayment.line({ day: '2026-11-24', lines: [paid('m:lin', '2026-11'), paid('m:lin', '2026-10'), paid('m:he', '2026-11')] }, say),
      K.relationCheck.line(
        {
          year: '2026',
          lines: [
            { memberId: 'm:he', result: 'inOrder' },
            { memberId: 'm:lin', result: 'lostContact' },
          ],
        },
        say,
      ),
      K.secretaryReview.line({ memberId: 'm:he', toMembersOn: '2026-12-20', pollGood: 0 }, say),
      K.branchAssessment.line({ year: '2026', dailyEnteredOn: '2027-01-10' }, say),
      K.rectificationItem.line({ problem: '三月没有开支委会', ownerOrgId: 'o:b1', dueOn: '2026-12-10' }, say),
      K.attestation.line({ attestKind: 'terminal', isTrue: false, attestedOn: '2026-11-24' }, say),
    ].map(({ title, note }) => `${title} | ${note}`),
  ).toEqual([
    '2026年阵地核对 | 六有 5/6·上墙 7/8',
    '林晓雯：支部o:b1 → 人才中心党支部 | 11月1日开具',
    '林晓雯 | 每月 43.22 元·2026-01起',
    '2026-10、2026-11党费 | 2 人·11月24日登记',
    '2026年集中排查 | 2 人·1 人有变化',
    '何静 | 四项已录 2',
    '2026年综合考核 | 已录 1/3 项',
    '三月没有开支委会 | 支部o:b1·12月10日前',
    '党员系统终端已开通 | 否·11月24日',
  ]);
});

it('bounds scores and bonuses in words', () => {
  expect(said(faultsIn(general('secretaryReview'), { scoreSuperior: 101 }, on()))).toEqual(['scoreSuperior: 上级评议分应在 0 到 100 之间']);
  expect(said(faultsIn(general('branchAssessment'), { dailyScore: 100, reviewScore: -1 }, on()))).toEqual([
    'reviewScore: 述职分应在 0 到 100 之间',
  ]);
  expect(said(faultsIn(general('bonusItem'), { pointsTenths: 31 }, on()))).toEqual(['pointsTenths: 加分应在 1 到 30 之间']);
  expect(said(faultsIn(general('bonusItem'), { pointsTenths: 30 }, on()))).toEqual([]);
});
