/**
 * The address of a page, with the names of the parameters it cannot do without and of those it may be given. Both are
 * for the compiler only; every parameter is a text, and an address that somebody typed may lack any.
 */
export type Route<Needs extends string, May extends string> = string & { readonly parameters?: { needs: Needs; may: May } };

const route = <Needs extends string = never, May extends string = never>(page: string): Route<Needs, May> => page;

// One line per page. A page in `pages/tabs`, `pages/entry` or `pages/sign-in` belongs to the main package;
// every other area is a subpackage of its own, named like its folder.
export const routes = {
  home: route('pages/tabs/home/index'),
  calendar: route('pages/tabs/calendar/index'),
  signIn: route<'a', 'c'>('pages/sign-in/index'),
  activityDetail: route<'activityId', 'sheet'>('pages/activity/detail/index'),
  activityPlan: route<never, 'orgId' | 'activityId' | 'kind' | 'period' | 'groupId' | 'topic' | 'copyOf' | 'menu'>(
    'pages/activity/plan/index',
  ),
  hostCode: route<'activityId'>('pages/activity/host-code/index'),
  rollCall: route<'activityId'>('pages/activity/roll-call/index'),
  proofs: route<never, 'activityId' | 'p'>('pages/activity/proofs/index'),
  rollSheet: route<'activityId'>('pages/activity/roll-sheet/index'),
  remoteAttend: route<'activityId'>('pages/activity/remote/index'),
  vote: route<'activityId'>('pages/activity/vote/index'),
  yearDuties: route<never, 'orgId'>('pages/activity/year/index'),
  activityMenu: route<never, 'orgId'>('pages/activity/menu/index'),
  record: route<'activityId'>('pages/record/edit/index'),
  mine: route('pages/tabs/mine/index'),
  privacy: route('pages/entry/privacy/index'),
  claim: route<never, 'code'>('pages/entry/claim/index'),
  rosterMembers: route<never, 'orgId' | 'memberId'>('pages/roster/members/index'),
  rosterCollege: route<never, 'orgId'>('pages/roster/college/index'),
  rosterFirstWeek: route<never, 'orgId'>('pages/roster/first-week/index'),
  rosterLeave: route<never, 'orgId' | 'memberId' | 'memberIds'>('pages/roster/leave/index'),
  rosterMissing: route<'jobId', 'orgId'>('pages/roster/missing/index'),
  rosterLeft: route<never, 'orgId'>('pages/roster/left/index'),
  claimSlips: route<never, 'orgId' | 'whole'>('pages/roster/slips/index'),
  rosterGroups: route<never, 'orgId'>('pages/roster/groups/index'),
  rosterRegroup: route<never, 'orgId'>('pages/roster/regroup/index'),
  rosterOutlook: route<never, 'orgId'>('pages/roster/outlook/index'),
  rosterPosts: route<never, 'orgId'>('pages/roster/posts/index'),
  rosterReconcile: route<never, 'orgId'>('pages/roster/reconcile/index'),
  rosterImport: route<never, 'orgId'>('pages/roster/import/index'),
  appraisal: route<never, 'orgId' | 'year'>('pages/appraisal/year/index'),
  appraisalGrade: route<'orgId', 'year'>('pages/appraisal/grade/index'),
  appraisalTally: route<'orgId', 'year'>('pages/appraisal/tally/index'),
  poll: route<'pollId'>('pages/appraisal/poll/index'),
  flowCharts: route<never, 'orgId'>('pages/flow/charts/index'),
  lifeMeeting: route<never, 'orgId' | 'year'>('pages/appraisal/life/index'),
  memberCases: route<never, 'orgId'>('pages/appraisal/cases/index'),
  memberCase: route<'recordId'>('pages/appraisal/case/index'),
  developmentCase: route<'recordId'>('pages/development/case/index'),
  developmentCollege: route<never, 'orgId' | 'year'>('pages/development/college/index'),
  pointsMine: route<never, 'memberId' | 'year'>('pages/points/mine/index'),
  pointsDeclare: route<never, 'declarationId'>('pages/points/declare/index'),
  pointsReview: route<never, 'orgId'>('pages/points/review/index'),
  pointsStatement: route<never, 'memberId' | 'year'>('pages/points/statement/index'),
  pointsScheme: route<never, 'orgId' | 'year'>('pages/points/scheme/index'),
  pointsNotice: route<never, 'orgId' | 'quarter' | 'noticeId'>('pages/points/notice/index'),
  pointsObject: route<never, 'orgId' | 'entryId' | 'noticeId' | 'title'>('pages/points/object/index'),
  pointsObjections: route<never, 'orgId'>('pages/points/objections/index'),
  pointsCorrect: route<'memberId' | 'entryId', 'year'>('pages/points/correct/index'),
  pointsYear: route<never, 'orgId' | 'year'>('pages/points/year/index'),
  pointsCollege: route<never, 'orgId'>('pages/points/college/index'),
  careLists: route<never, 'orgId'>('pages/care/lists/index'),
  careList: route<'list', 'orgId'>('pages/care/list/index'),
  duesMonth: route<never, 'orgId' | 'month'>('pages/dues/month/index'),
  duesBases: route<never, 'orgId'>('pages/dues/bases/index'),
  duesMine: route('pages/dues/mine/index'),
  registerOverview: route<never, 'orgId'>('pages/register/overview/index'),
  registerList: route<'type', 'orgId'>('pages/register/list/index'),
  registerForm: route<'type', 'orgId' | 'recordId' | 'period' | 'memberId' | 'ruleId'>('pages/register/form/index'),
  registerRecord: route<'recordId'>('pages/register/record/index'),
  books: route<never, 'orgId' | 'year'>('pages/books/year/index'),
  score: route('pages/tabs/score/index'),
  scoreItem: route<'itemId', 'orgId' | 'year' | 'ruleId'>('pages/score/item/index'),
  whatIf: route<never, 'orgId' | 'year'>('pages/score/what-if/index'),
  scoreExport: route<never, 'orgId'>('pages/score/export/index'),
  standard: route('pages/standard/pack/index'),
  feedback: route<never, 'page' | 'requestId'>('pages/feedback/letter/index'),
};

type Routes = typeof routes;
export type RouteName = keyof Routes;

type NeedsOf<R> = R extends Route<infer Needs, string> ? Needs : never;
type MayOf<R> = R extends Route<string, infer May> ? May : never;
type Given<R> = { readonly [K in NeedsOf<R>]: string } & { readonly [K in MayOf<R>]?: string | undefined };

/** What is handed over to a page; where one of several is opened, what each of them asks for. */
export type ParametersFor<N extends RouteName> = (N extends RouteName ? (given: Given<Routes[N]>) => void : never) extends (
  given: infer All extends Readonly<Record<string, string | undefined>>,
) => void
  ? All
  : never;

/** What a page finds in its address. */
export type ParametersIn<N extends RouteName> = { readonly [K in NeedsOf<Routes[N]> | MayOf<Routes[N]>]?: string };

/** The parameters may be left out where the page needs none. */
export type Handed<N extends RouteName> =
  object extends ParametersFor<N> ? [parameters?: ParametersFor<N>] : [parameters: ParametersFor<N>];

export type TabName = 'home' | 'calendar' | 'score' | 'mine';

/** The tabs in their order; a tab without its line above is left out. */
export const tabNames: readonly TabName[] = ['home', 'calendar', 'score', 'mine'];

const mainAreas = ['tabs', 'entry', 'sign-in'];

const areaOf = (page: string): string => page.split('/')[1] ?? '';

const pages: readonly string[] = Object.values(routes);

export const mainPages = pages.filter((page) => mainAreas.includes(areaOf(page)));

export const subPackages = [...new Set(pages.map(areaOf))]
  .filter((area) => !mainAreas.includes(area))
  .map((area) => ({
    root: `pages/${area}`,
    pages: pages.filter((page) => areaOf(page) === area).map((page) => page.slice(`pages/${area}/`.length)),
  }));

const byName: Readonly<Record<string, string>> = routes;

/** The page of a tab, or undefined as long as nobody has written it. */
export const tabPage = (name: TabName): string | undefined => byName[name];
