import { planCite } from '../cite';
import { branchIndicator } from '../indicator';
import { judgeYearly } from '../judge/yearly';

export const contactBookNotEmpty = branchIndicator({
  id: 'B.2',
  statement: 'the-three-books-can-be-made-and-none-is-empty',
  item: 'B',
  kind: 'export',
  weightKey: null,
  period: 'year',
  activityKinds: [],
  recordKinds: ['massContact'],
  page: 'branch',
  hasFloor: false,
  why: 'The three books are made from what is recorded anyway and nobody writes them; only contacts with people around must have been noted by somebody.',
  cite: [planCite('二(二)1', '建立基层党建“一本两册”（高校党支部工作记录本，党员参加集体活动签到册、党员开展联系群众签到册）的标准化管理模式')],
  check: (facts, gathered, at) =>
    judgeYearly({ type: 'massContact', by: 'member', content: (day) => ({ memberId: facts.members[0]?._id ?? '', day, contactName: '', way: 'meeting', topic: '' }) }, facts, { gathered, at }),
});
