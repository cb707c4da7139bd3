import { taken } from '../../../shared/ports/opened';
import { lastDayOf, periodsOfYear, yearOf, type Year } from '../../../../src-shared/kernel/period';
import { addDays } from '../../../../src-shared/kernel/day';
import type { Org } from '../../../../src-shared/records/org';
import { isThereOn } from '../../../../src-shared/roster/branch';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { POINTS } from '../../../shared/points/declarations';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';
import { sheetKey } from '../../../../src-shared/records/ids/sheets';

/** A quarter's notice is asked for once fifteen days have passed since its end. */
const NOTICE_DAYS = 15;
const STEPS = ['pointsScheme', 'publicNotice', 'pointsAnnualResult'] as const;
const SCHEMES: readonly string[] = ['adopted', 'superseded'];
const NOTICES: readonly string[] = ['published', 'ended'];

/** Of a year that runs those of today; of one that is over all that were there in it. */
const branchesOf = ({ roster, today }: BoundContext, year: Year): Promise<Org[]> =>
  year === yearOf(today) ? roster.branchesOn(today) : roster.branchesIn(year);

/** Which of the four steps each branch has taken, in the order of the organisation: numbers of steps, never of points. */
export const coverage: QueryHandler<'points.coverage'> = async (context, input) => {
  const org = await context.demand('oversee', input.orgId);
  const { documents } = context.ports;
  const year = input.year ?? context.today.slice(0, 4);
  const branches = (await branchesOf(context, year)).filter((branch) => branch._id === org._id || branch.path.includes(org._id));
  const orgIds = branches.map((branch) => branch._id);
  const [stored, booked] = await Promise.all([
    orgIds.length === 0
      ? []
      : documents.find(COLLECTIONS.records, {
          orgId: { in: orgIds },
          type: { in: STEPS },
          sheets: { in: orgIds.map((orgId) => sheetKey(orgId, year)) },
        }),
    orgIds.length === 0
      ? []
      : documents.find(
          POINTS,
          { orgId: { in: orgIds }, year, type: { in: ['pointsDeclaration', 'pointsMonth'] } },
          { without: ['lines', 'text'] },
        ),
  ]);
  const records = stored.map((document) => taken('record', document));
  const quartersOver = periodsOfYear(year, 'quarter')
    .map(lastDayOf)
    .filter((lastOn) => addDays(lastOn, NOTICE_DAYS) < context.today);
  return {
    orgId: org._id,
    orgName: org.name,
    today: context.today,
    year,
    branches: branches.map((branch) => {
      const own = records.filter((record) => record.orgId === branch._id);
      const mine = booked.filter((document) => document.orgId === branch._id);
      const declared = mine.filter((document) => document.type === 'pointsDeclaration');
      const adopted = own
        .filter(({ type, state, content }) => type === 'pointsScheme' && SCHEMES.includes(state) && content.year === year)
        .map(({ content }) => String(content.adoptedOn))
        .sort();
      const notices = own.filter(
        ({ type, state, content }) =>
          type === 'publicNotice' && NOTICES.includes(state) && content.noticeKind === 'points' && String(content.quarter).startsWith(year),
      );
      const result = own.find(
        ({ type, state, content }) =>
          type === 'pointsAnnualResult' && content.year === year && (state === 'firstStage' || state === 'complete'),
      );
      return {
        orgId: branch._id,
        name: branch.name,
        schemeOn: adopted[0] ?? null,
        declared: declared.length,
        waiting: declared.filter((document) => document.state === 'submitted').length,
        months: mine
          .filter((document) => document.type === 'pointsMonth')
          .map((document) => String(document.month))
          .sort(),
        quarters: [...new Set(notices.map(({ content }) => String(content.quarter)))].sort(),
        quartersDue: quartersOver.filter((lastOn) => isThereOn(branch, lastOn)).length,
        stage: result === undefined ? ('none' as const) : (result.state as 'firstStage' | 'complete'),
      };
    }),
  };
};
