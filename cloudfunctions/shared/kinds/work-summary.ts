import type { Org } from '../../../src-shared/records/org';
import type { Content, DraftOf } from '../../../src-shared/records/kinds';
import { dayWord, periodWord } from '../../../src-shared/kernel/time-words';
import { COLLECTIONS } from '../ports/collections';
import { listedContent, listedIn, type Listed } from '../register/reading/lines';
import type { Asking } from '../pipeline/context';
import type { Behaviour } from './behaviour';
import { halfYearReportId } from '../../../src-shared/records/ids/records';

const TEXT_MOST = 5000;
/** Left for the head and the names. */
const HEAD_MOST = 400;

type Report = Partial<Content<'halfYearReport'>>;

const isHandedIn = ({ record, kind }: Listed): boolean => kind.life.counting.includes(record.state);

const paragraphOf = (org: Org, report: Listed, most: number): string => {
  const { partWork } = listedContent(report) as Report;
  const handedOn = report.record.filedTo?.[0]?.firstSubmittedOn;
  return [`${org.shortName}${handedOn === undefined ? '' : `（${dayWord(handedOn)}报送）`}：`, (partWork ?? '').slice(0, most)].join('\n');
};

/** Put together from the work part of the branches' own reports, in the order of the college; who has not handed in yet is named. */
const drafted = async (asking: Asking, org: Org, { half }: DraftOf<'workSummary'>): Promise<DraftOf<'workSummary'>> => {
  if (half === undefined) return {};
  const branches = (await asking.roster.branchesOn(asking.today)).filter((branch) => branch.path.includes(org._id));
  if (branches.length === 0) return {};
  const stored = await asking.ports.documents.find(COLLECTIONS.records, {
    _id: { in: branches.map((branch) => halfYearReportId(branch._id, half)) },
  });
  const reports = (await listedIn(asking, stored)).filter(isHandedIn);
  const reportOf = (branch: Org): Listed | undefined => reports.find(({ record }) => record.orgId === branch._id);
  const missing = branches.filter((branch) => reportOf(branch) === undefined);
  const most = Math.floor((TEXT_MOST - HEAD_MOST) / branches.length) - 40;
  const paragraphs = branches.flatMap((branch) => {
    const report = reportOf(branch);
    return report === undefined ? [] : [paragraphOf(branch, report, most)];
  });
  const head = `${half.slice(0, 4)}年${periodWord(half)}，${branches.length} 个支部中 ${reports.length} 个已报送半年报告。`;
  const left = missing.length === 0 ? [] : [`还没有报送：${missing.map(({ shortName }) => shortName).join('、')}。`.slice(0, HEAD_MOST)];
  return { text: [head, ...paragraphs, ...left].join('\n').slice(0, TEXT_MOST) };
};

export const workSummary: Behaviour<'workSummary'> = { prefill: drafted };
