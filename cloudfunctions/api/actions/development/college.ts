import type { CaseLine, PlanLine } from '../../../../src-shared/contract/development';
import { nextStepOf } from '../../../../src-shared/facts/development/next-step';
import { admittedIn, plannedIn, quotaOf, type QuotaCase } from '../../../../src-shared/facts/development/quota';
import { yearOf, type Year } from '../../../../src-shared/kernel/period';
import { developmentCase } from '../../../../src-shared/records/kinds/development-case';
import type { DraftOf } from '../../../../src-shared/records/kinds';
import type { Org } from '../../../../src-shared/records/org';
import { stageAfter, stepsOf } from '../../../../src-shared/records/vocabulary/development-steps';
import { mayEnter } from '../../../../src-shared/rights/register';
import { flowOf, readingOf } from '../../../shared/development/load';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { listedContent, listedIn, type Listed } from '../../../shared/register/reading/lines';
import { openStands } from '../../../shared/register/life/roles';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';

const FILED: readonly string[] = ['submitted', 'received'];
const LATE: readonly string[] = ['late', 'tooLate'];

/** Branches of today: with one that goes its open cases are named first, and closed or handed on. */
const branchesBelow = async ({ roster, today }: BoundContext, org: Org): Promise<Org[]> =>
  (await roster.branchesOn(today)).filter((branch) => branch._id === org._id || branch.path.includes(org._id));

/** Cases and plans of the branches that the caller may look at. */
const booksOf = async (context: BoundContext, orgIds: readonly string[]): Promise<Listed[]> => {
  if (orgIds.length === 0) return [];
  const stored = await context.ports.documents.find(
    COLLECTIONS.records,
    { orgId: { in: orgIds }, type: { in: ['developmentCase', 'developmentPlan'] } },
    { without: ['attachments', 'reasons'] },
  );
  return listedIn(context, stored);
};

/** The overdue first, the longest overdue before all; then by step, those farthest on the way first. */
const inOrder = (lines: readonly CaseLine[], orgs: readonly Org[]): CaseLine[] => {
  const placeOf = (orgId: string): number => orgs.findIndex(({ _id }) => _id === orgId);
  const key = ({ next }: CaseLine): string => (next !== null && LATE.includes(next.standing) ? (next.latestOn ?? '') : '9999');
  return [...lines].sort(
    (one, other) =>
      (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0) ||
      other.last - one.last ||
      placeOf(one.orgId) - placeOf(other.orgId) ||
      (one.recordId < other.recordId ? -1 : 1),
  );
};

const caseLine = (listed: Listed, org: Org, at: Parameters<typeof nextStepOf>[1]): CaseLine => {
  const content = listedContent(listed);
  const flow = flowOf(content);
  const { last } = stepsOf(flow.steps ?? []);
  const next = nextStepOf(flow, at);
  return {
    recordId: listed.record._id,
    orgId: org._id,
    orgName: org.name,
    name: String(content.name ?? ''),
    stage: stageAfter(last),
    last,
    next:
      next === null
        ? null
        : {
            step: next.step,
            party: next.party,
            standing: next.standing,
            ...(next.earliest === undefined ? {} : { earliestOn: next.earliest.on }),
            ...(next.latest === undefined ? {} : { latestOn: next.latest.on }),
          },
  };
};

type Plan = DraftOf<'developmentPlan'>;
const planIn = (books: readonly Listed[], orgId: string, year: Year): Plan | undefined =>
  books
    .filter(({ record }) => record.orgId === orgId && record.type === 'developmentPlan' && FILED.includes(record.state))
    .map((listed) => listedContent(listed) as Plan)
    .find((plan) => plan.year === year);

const quotaCase = (listed: Listed): QuotaCase => {
  const content = listedContent(listed);
  return { steps: flowOf(content).steps ?? [], endKind: content.endKind as string | undefined };
};

const planLine = (books: readonly Listed[], { _id: orgId, name }: Org, year: Year): PlanLine => {
  const plan = planIn(books, orgId, year);
  const cases = books.filter(({ record }) => record.orgId === orgId && record.type === 'developmentCase').map(quotaCase);
  return {
    orgId,
    name,
    isFiled: plan !== undefined,
    isNone: plan?.isNone === true,
    planned: plannedIn(plan),
    quota: quotaOf(plan),
    used: admittedIn(cases, year),
  };
};

/** All running cases by step, and what was planned, approved and used in a year. */
export const college: QueryHandler<'development.college'> = async (context, input) => {
  const org = await context.demand('oversee', input.orgId);
  const year = input.year ?? yearOf(context.today);
  const branches = await branchesBelow(context, org);
  const isCommittee = org.kind === 'partyCommittee';
  const [books, { params }] = await Promise.all([
    booksOf(context, [...branches.map(({ _id }) => _id), ...(isCommittee ? [org._id] : [])]),
    readingOf(context),
  ]);
  const lines = branches.flatMap((branch) =>
    books
      .filter(({ record }) => record.type === 'developmentCase' && record.orgId === branch._id && record.state === 'open')
      .map((listed) => caseLine(listed, branch, { today: context.today, params })),
  );
  const own = isCommittee ? planIn(books, org._id, year) : undefined;
  const ownId = books.find(({ record }) => record.orgId === org._id && isCommittee && record.content.year === year)?.record._id;
  return {
    orgId: org._id,
    orgName: org.name,
    isCommittee,
    mayEnter: org.kind === 'branch' && mayEnter(await openStands(context)(org), developmentCase.writers),
    today: context.today,
    year,
    cases: inOrder(lines, branches),
    plans: branches.map((branch) => planLine(books, branch, year)),
    quota: quotaOf(own),
    ...(ownId === undefined ? {} : { planId: ownId }),
  };
};
