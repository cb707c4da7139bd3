import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { In, Out } from '../../../src-shared/contract';
import type { AppraisalPage, Appraised } from '../../../src-shared/contract/appraisal';
import type { PollPage } from '../../../src-shared/contract/poll';
import { FLOW_STEPS } from '../../../src-shared/records/flow-steps';
import { receiptOf } from '../../../src-shared/kernel/receipt';
import CaseScreen from '@/pages/appraisal/case/index';
import GradeScreen from '@/pages/appraisal/grade/index';
import PollScreen from '@/pages/appraisal/poll/index';
import AppraisalScreen from '@/pages/appraisal/year/index';
import { nextStepOf } from '@/pages/appraisal/year/use-appraisal';
import FlowScreen from '@/pages/flow/charts/index';
import { fakeCloud, type FakeCloud } from '../fake-cloud';
import { platform, resetPlatform } from '../mocks/taro';
import { secretaryPlace, sessionOf } from '../sample-session';

const tap = (id: string): void => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No ${id} on the page`);
  fireEvent.click(found);
};
const words = (id: string): string => document.getElementById(id)?.textContent ?? '';
const session = sessionOf(secretaryPlace);
const orgId = secretaryPlace.orgId;
const PEOPLE = [
  { memberId: 'm-1', name: '周明远' },
  { memberId: 'm-2', name: '林晓雯' },
  { memberId: 'm-3', name: '孟凡超' },
];

const poll = (change: Partial<PollPage> = {}): PollPage => ({
  pollId: 'poll:1',
  orgId,
  orgName: '炼油教工党支部',
  year: '2026',
  n: 1,
  state: 'open',
  lastOn: '2026-12-12',
  isOver: false,
  subjects: PEOPLE,
  eligible: 12,
  isVoter: true,
  hasVoted: false,
  results: null,
  isTooFew: false,
  lentNames: [],
  canCheckReceipts: false,
  mayClose: false,
  lendTo: [],
  ...change,
});
const person = (memberId: string, name: string, change: Partial<Appraised> = {}): Appraised => ({
  memberId,
  name,
  isFull: true,
  hasSelf: false,
  ...change,
});
const appraisal = (change: Partial<AppraisalPage> = {}): AppraisalPage => ({
  orgId,
  orgName: '炼油教工党支部',
  today: '2026-12-10',
  year: '2026',
  state: 'held',
  recordId: 'appraisal:1',
  rev: 3,
  steps: [{ step: 'selfDoneOn' }, { step: 'mutualDoneOn' }, { step: 'pollDoneOn' }, { step: 'evaluatedOn' }],
  heldOn: '2026-12-10',
  proposed: { selfDoneOn: '2026-12-10', mutualDoneOn: '2026-12-10', pollDoneOn: '2026-12-10' },
  meeting: { activityId: 'a-1', title: '民主评议党员会议', day: '2026-12-10', state: 'confirmed' },
  people: PEOPLE.map(({ memberId, name }) => person(memberId, name)),
  share: { numerator: 1, denominator: 3 },
  isLifted: false,
  isPaperOnly: false,
  voters: [],
  mayManage: true,
  mayRecord: true,
  mayWriteOwn: true,
  ownId: 'm-1',
  ...change,
});
const asked = (cloud: FakeCloud, name: string): unknown[] => cloud.asked.filter(({ action }) => action === name).map(({ input }) => input);

beforeEach(resetPlatform);

describe('无记名投票', () => {
  const openPoll = (answers: Parameters<typeof fakeCloud>[0]): FakeCloud => {
    platform.parameters = { pollId: 'poll:1' };
    const cloud = fakeCloud({ 'session.read': session, ...answers });
    render(<PollScreen />);
    return cloud;
  };

  test('nothing is sent while somebody is left out; then the ballot goes once confirmed, and the receipt is shown and not the choice', async () => {
    let hasVoted = false;
    const cloud = openPoll({
      'poll.read': () => poll({ hasVoted }),
      'poll.cast': (input: In<'poll.cast'>): Out<'poll.cast'> => {
        hasVoted = true;
        return { receipt: receiptOf(input.ballot.id) };
      },
    });
    await screen.findByText('还有 3 位没选');
    tap('question-0-excellent');
    tap('question-1-qualified');
    tap('vote');
    expect(asked(cloud, 'poll.cast')).toEqual([]);
    tap('question-2-unqualified');
    tap('vote');
    await screen.findByText('交这张票？');
    tap('confirm-act');
    await waitFor(() => expect(words('receipt')).toMatch(/^已投。回执 [0-9A-Z]{3}-[0-9A-Z]{2}，可查是否计入。$/));
    expect(asked(cloud, 'poll.cast')).toEqual([
      { pollId: 'poll:1', ballot: { id: expect.stringMatching(/^[0-9a-f]{32}$/), answers: '013' } },
    ]);
    expect(document.getElementById('questions')).toBeNull();
  });

  test('a second tap after a lost reply sends the very same ballot id', async () => {
    const cloud = openPoll({ 'poll.read': poll(), 'poll.cast': { error: { code: 'common.network' } } });
    await screen.findByText('还有 3 位没选');
    [0, 1, 2].forEach((place) => tap(`question-${place}-qualified`));
    tap('vote');
    await screen.findByText('交这张票？');
    tap('confirm-act');
    await waitFor(() => expect(words('cast-refused')).not.toBe(''));
    tap('confirm-act');
    await waitFor(() => expect(asked(cloud, 'poll.cast')).toHaveLength(2));
    const [first, second] = asked(cloud, 'poll.cast') as In<'poll.cast'>[];
    expect(second?.ballot.id).toBe(first?.ballot.id);
  });

  test('after closing, a receipt is looked up, and four ballots have no result', async () => {
    openPoll({
      'poll.read': poll({ state: 'closed', isOver: true, ballotCount: 4, isTooFew: true, canCheckReceipts: true, lentNames: ['王德海'] }),
      'poll.check': { isCounted: true },
    });
    await waitFor(() => expect(words('too-few')).toContain('满 5 张票才显示结果'));
    expect(words('lent')).toContain('王德海');
    tap('check-receipt');
    await waitFor(() => expect(words('receipt-found')).toBe('这张票已计入。'));
  });
});

test('the next step of a secretary follows from where the appraisal stands', () => {
  expect(nextStepOf(appraisal({ state: 'none' }))).toBe('begin');
  expect(nextStepOf(appraisal({ state: 'preparing', meeting: undefined }))).toBe('plan');
  expect(nextStepOf(appraisal({ state: 'preparing' }))).toBe('hold');
  expect(
    nextStepOf(appraisal({ poll: { pollId: 'p', state: 'open', lastOn: '2026-12-10', isVoter: true, hasVoted: false, isTooFew: false } })),
  ).toBe('closePoll');
  expect(nextStepOf(appraisal())).toBe('grade');
  expect(nextStepOf(appraisal({ state: 'evaluated' }))).toBe('publish');
  expect(nextStepOf(appraisal({ state: 'published', people: [person('m-1', '周明远', { feedbackOn: '2026-12-11' })] }))).toBeUndefined();
});

test('民主评议 lists whoever takes part in roster order and has no red button for a member', async () => {
  platform.parameters = { orgId };
  fakeCloud({ 'session.read': session, 'appraisal.read': appraisal({ mayManage: false, mayRecord: false }) });
  render(<AppraisalScreen />);
  await screen.findByText('2026年度民主评议·评议会已开');
  expect(Array.from(document.querySelectorAll('#people .row-title')).map((row) => row.textContent)).toEqual(['周明远', '林晓雯', '孟凡超']);
  expect(document.querySelector('.button-primary')).toBeNull();
});

test('组织评定 starts with no grade, counts the excellent as they are chosen, and shows the words of a refusal', async () => {
  platform.parameters = { orgId, year: '2026' };
  const cloud = fakeCloud({
    'session.read': session,
    'appraisal.read': appraisal(),
    'appraisal.grade': { error: { code: 'appraisal.tooManyExcellent', reason: { graded: 3, most: 1, excellent: 2 } } },
  });
  render(<GradeScreen />);
  await waitFor(() => expect(words('left')).toBe('还有 3 位没有评定'));
  expect(document.querySelector('[aria-checked=true]')).toBeNull();
  tap('grade-of-0-excellent');
  tap('grade-of-1-excellent');
  expect(words('share')).toContain('参评 3 人，优秀最多 1 人，现在是 2 人');
  tap('save-grades');
  expect(asked(cloud, 'appraisal.grade')).toEqual([]);
  tap('grade-of-2-none');
  expect(words('share')).toContain('参评 2 人，优秀最多 0 人，现在是 2 人');
  tap('grade-of-2-qualified');
  tap('save-grades');
  await waitFor(() => expect(words('grade-refused')).toBe('参评 3 人，优秀最多 1 人，现在是 2 人。'));
});

test('三次未到: the member is told that they are heard first, and writes on the phone', async () => {
  platform.parameters = { recordId: 'case:1' };
  const line = {
    recordId: 'case:1',
    type: 'memberCase',
    orgId,
    day: '2026-09-20',
    state: 'informed' as const,
    title: '周明远：三次主题党日未到',
    note: '',
    isRecordedLate: false,
  };
  const cloud = fakeCloud({
    'session.read': session,
    'case.read': {
      recordId: 'case:1',
      rev: 1,
      orgId,
      orgName: '炼油教工党支部',
      line,
      name: '周明远',
      isSubject: true,
      days: [],
      isBelow: false,
      content: {},
      moves: [{ verb: 'speak', word: '写说明', to: 'heard', needsReason: false, asks: ['statement'] }],
    },
    'register.move': { recordId: 'case:1', rev: 2, state: 'heard', missing: [], warnings: [] },
  });
  render(<CaseScreen />);
  await waitFor(() => expect(words('reminder')).toBe('支部会先听您说明。'));
  tap('next');
  fireEvent.change(document.getElementById('case-text') ?? document.body, { target: { value: '在外地检修。' } });
  tap('case-submit');
  await waitFor(() =>
    expect(asked(cloud, 'register.move')).toEqual([{ recordId: 'case:1', rev: 1, verb: 'speak', content: { statement: '在外地检修。' } }]),
  );
});

test('流程图 draws the steps the program runs on and marks where the branch stands', async () => {
  platform.parameters = { orgId };
  fakeCloud({
    'session.read': session,
    'flow.read': {
      orgId,
      orgName: '炼油教工党支部',
      flows: [
        { flowKind: 'organizationalLife', now: [3] },
        { flowKind: 'memberDevelopment', now: [] },
      ],
    },
  });
  render(<FlowScreen />);
  await waitFor(() => expect(words('now')).toBe('支部现在在第 3 步。'));
  expect(Array.from(document.querySelectorAll('.flow-step .strong')).map((step) => step.textContent)).toEqual(
    FLOW_STEPS.organizationalLife.map(({ word }) => word),
  );
  expect(document.querySelectorAll('.flow-step.now')).toHaveLength(1);
  tap('flow-memberDevelopment');
  await waitFor(() => expect(document.querySelectorAll('.flow-step')).toHaveLength(25));
});
