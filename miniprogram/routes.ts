// One line per page. A page in `pages/tabs`, `pages/entry` or `pages/sign-in` belongs to the main package;
// every other area is a subpackage of its own, named like its folder.
export const routes = {
  home: 'pages/tabs/home/index',
  calendar: 'pages/tabs/calendar/index',
  signIn: 'pages/sign-in/index',
  activityDetail: 'pages/activity/detail/index',
  activityPlan: 'pages/activity/plan/index',
  hostCode: 'pages/activity/host-code/index',
  rollCall: 'pages/activity/roll-call/index',
  proofs: 'pages/activity/proofs/index',
  rollSheet: 'pages/activity/roll-sheet/index',
  remoteAttend: 'pages/activity/remote/index',
  vote: 'pages/activity/vote/index',
  yearDuties: 'pages/activity/year/index',
  activityMenu: 'pages/activity/menu/index',
  record: 'pages/record/edit/index',
  mine: 'pages/tabs/mine/index',
  privacy: 'pages/entry/privacy/index',
  claim: 'pages/entry/claim/index',
  rosterMembers: 'pages/roster/members/index',
  rosterCollege: 'pages/roster/college/index',
  rosterPosts: 'pages/roster/posts/index',
  rosterImport: 'pages/roster/import/index',
  appraisal: 'pages/appraisal/year/index',
  appraisalGrade: 'pages/appraisal/grade/index',
  appraisalTally: 'pages/appraisal/tally/index',
  poll: 'pages/appraisal/poll/index',
  flowCharts: 'pages/flow/charts/index',
  lifeMeeting: 'pages/appraisal/life/index',
  memberCases: 'pages/appraisal/cases/index',
  memberCase: 'pages/appraisal/case/index',
  pointsMine: 'pages/points/mine/index',
  pointsDeclare: 'pages/points/declare/index',
  pointsReview: 'pages/points/review/index',
  pointsStatement: 'pages/points/statement/index',
  pointsScheme: 'pages/points/scheme/index',
  pointsNotice: 'pages/points/notice/index',
  pointsObject: 'pages/points/object/index',
  pointsObjections: 'pages/points/objections/index',
  pointsCorrect: 'pages/points/correct/index',
  pointsYear: 'pages/points/year/index',
  pointsCollege: 'pages/points/college/index',
  duesMonth: 'pages/dues/month/index',
  duesMine: 'pages/dues/mine/index',
  registerOverview: 'pages/register/overview/index',
  registerList: 'pages/register/list/index',
  registerForm: 'pages/register/form/index',
  registerRecord: 'pages/register/record/index',
  books: 'pages/books/year/index',
  score: 'pages/tabs/score/index',
  scoreItem: 'pages/score/item/index',
  whatIf: 'pages/score/what-if/index',
  scoreExport: 'pages/score/export/index',
  standard: 'pages/standard/pack/index',
  feedback: 'pages/feedback/letter/index',
} as const;

export type RouteName = keyof typeof routes;

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
