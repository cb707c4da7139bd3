import { taken } from '../../../shared/ports/opened';
import { quarterOf, periodsOfYear, lastDayOf } from '../../../../src-shared/kernel/period';
import { addDays } from '../../../../src-shared/kernel/day';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { POINTS } from '../../../shared/points/declarations';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { sheetKey } from '../../../../src-shared/records/ids/sheets';

/** A quarter's notice is asked for once fifteen days have passed since its end. */
const NOTICE_DAYS = 15;
const STEPS = ['pointsScheme', 'publicNotice', 'pointsAnnualResult'] as const;
const SCHEMES: readonly string[] = ['adopted', 'superseded'];
const NOTICES: readonly string[] = ['published', 'ended'];

/** Which of the four steps each branch has taken, in the order of the organisation: numbers of steps, never of points. */
export const coverage: QueryHandler<'points.coverage'> = async (context, input) => {
  const org = await context.demand('oversee', input.orgId);
  const { documents } = context.ports;
  const year = input.year ?? context.today.slice(0, 4);
  const branches = (await context.roster.branches()).filter((branch) => branch._id === org._id || branch.path.includes(org._id));
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
  const quartersDue = periodsOfYear(year, 'quarter').filter((quarter) => addDays(lastDayOf(quarter), NOTICE_DAYS) < context.today).length;
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
        quartersDue:
          branch.foundedOn.slice(0, 4) === year
            ? periodsOfYear(year, 'quarter').filter(
                (quarter) => quarter >= quarterOf(branch.foundedOn) && addDays(lastDayOf(quarter), NOTICE_DAYS) < context.today,
              ).length
            : quartersDue,
        stage: result === undefined ? ('none' as const) : (result.state as 'firstStage' | 'complete'),
      };
    }),
  };
};
