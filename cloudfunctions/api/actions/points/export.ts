import { refusal } from '../../../shared/pipeline/refusal';
import { GRADE_WORDS } from '../../../../src-shared/records/vocabulary/shared-words';
import { periodWord } from '../../../../src-shared/kernel/time-words';
import { noticeStateOf } from '../../../shared/points/notice-lines';
import { resultOf } from '../../../shared/points/result';
import { yearStateOf } from '../../../shared/points/year-state';
import type { Cell } from '../../../shared/register/reading/cells';
import { tableFile } from '../../../shared/register/reading/table';
import type { QueryHandler } from '../../../shared/pipeline/context';

const NOT_IN = '不参与积分';
const figure = (tenths: number): number => tenths / 10;

/** 积分公示表 of a quarter, or the year's 综合评定表: roster order, no place (records.md §3). */
export const exportTable: QueryHandler<'points.export'> = async (context, { orgId, quarter, year }) => {
  const org = await context.demand('plan', orgId);
  const { documents } = context.ports;
  const names = new Map((await context.roster.membersOf(orgId)).map((member) => [member._id, member.name]));
  const nameOf = (memberId: string): string => names.get(memberId) ?? '';
  if (quarter !== undefined) {
    const { lines } = await noticeStateOf(documents, context.roster, { orgId, quarter, shownOn: context.today });
    const title = `${org.name}${quarter.slice(0, 4)}年${periodWord(quarter, `${quarter.slice(0, 4)}-01-01`)}党员积分公示表`;
    const rows = lines.map((line, at): Cell[] => [
      at + 1,
      nameOf(line.memberId),
      ...(line.isInScheme
        ? [figure(line.baseTenths), figure(line.bonusTenths), figure(-line.deductionTenths), figure(line.totalTenths)]
        : ['', '', '', NOT_IN]),
    ]);
    return {
      fileName: `${title}.xlsx`,
      base64: (
        await tableFile(title, { headings: ['序号', '姓名', '基础', '加分', '扣分', '合计'], widths: [6, 14, 10, 10, 10, 14], lines: rows })
      ).toString('base64'),
    };
  }
  if (year === undefined) throw refusal('common.badInput', { fields: { year: 'required' } });
  const lines =
    (await resultOf(documents, orgId, year))?.lines ??
    (await yearStateOf(documents, context.roster, { orgId, year, nowAt: context.nowAt })).firstLines;
  const title = `${org.name}${year}年党员积分综合评定表`;
  const rows = lines.map((line, at): Cell[] => [
    at + 1,
    nameOf(line.memberId),
    line.isProbationary ? '预备' : '正式',
    ...(line.isInScheme
      ? [
          figure(line.baseTenths),
          figure(line.bonusTenths),
          figure(-line.deductionTenths),
          line.peerTenths === undefined ? '—' : figure(line.peerTenths),
          figure(line.totalTenths),
          line.suggested === undefined ? '—' : GRADE_WORDS[line.suggested],
        ]
      : ['', '', '', '', NOT_IN, '—']),
  ]);
  return {
    fileName: `${title}.xlsx`,
    base64: (
      await tableFile(title, {
        headings: ['序号', '姓名', '身份', '基础', '加分', '扣分', '互评', '合计', '建议等次（仅供研究）'],
        widths: [6, 14, 8, 10, 10, 10, 10, 14, 20],
        lines: rows,
      })
    ).toString('base64'),
  };
};
