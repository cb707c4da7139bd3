import { frontBlocks } from '../../../../src-shared/engines/books/front';
import type { BookFacts } from '../../../../src-shared/engines/books/facts';
import { groupOrg, person, post, term } from '../people';
import { bookFacts, kept, readBlock } from './book-facts';

// Printed on 2026-11-20.
const lines = (over: Partial<BookFacts>): string[] => frontBlocks(bookFacts(over)).flatMap(readBlock);
const after = (over: Partial<BookFacts>, head: string): string[] => {
  const all = lines(over);
  const from = all.indexOf(head) + 1;
  const rest = all.slice(from);
  const end = rest.findIndex((line) => line.startsWith('#'));
  return rest.slice(0, end === -1 ? undefined : end);
};
const termLine = (over: Partial<BookFacts>): string =>
  lines(over)
    .find((line) => line.includes('任期='))
    ?.split('任期=')[1] ?? '';

describe('the pages before the meetings', () => {
  it('name a group on the day it was founded and on the day it is dissolved, each leader of it, and who belongs to none', () => {
    const groups = [
      groupOrg('1', { name: '今天成立', foundedOn: '2026-11-20' }),
      groupOrg('2', { name: '今天撤销', dissolvedOn: '2026-11-20' }),
    ];
    const leaders = [
      post('m:林', 'groupLeader', { _id: 'p1', orgId: 'o:1' }),
      post('m:周', 'groupLeader', { _id: 'p2', orgId: 'o:1' }),
      post('m:何', 'partyWorker', { _id: 'p3', orgId: 'o:1' }),
    ];
    const alone = person('吴', { rosterOrder: 9, memberships: [{ id: '9', branchId: 'o:b1', fromOn: '2020-01-01' }] });
    expect(after({ groups, posts: leaders, members: [...bookFacts().members, alone] }, '## 党小组').slice(2)).toEqual([
      '今天成立|林、周|林、周',
      '今天撤销||何',
    ]);
  });

  it('take the duties that hold on the day: the last ones entered by then, on the very day too', () => {
    const division = (day: string, duty: string) => kept('dutyDivision', day, { day, lines: [{ memberId: 'm:林', duty }] });
    const duties = (...days: string[]): string => after({ records: days.map((day) => division(day, day)) }, '## 支部委员会')[2] ?? '';
    expect(duties('2026-01-05', '2026-11-20', '2026-11-21')).toContain('|2026-11-20');
    expect(duties()).toBe('支部书记|林|2024年7月1日起|');
  });

  it('give the term that began last, on its first day already, with its postponement; none where it has no committee or is another’s', () => {
    const own = (fromOn: string, over: object = {}) => term({ _id: `term:${fromOn}`, fromOn, termEndOn: '2027-06-30', ...over });
    expect(termLine({ terms: [own('2024-07-01'), own('2026-11-20', { termEndOn: '2029-11-19' }), own('2021-07-01')] })).toBe(
      '2026年11月20日 至 2029年11月19日',
    );
    expect(termLine({ terms: [own('2024-07-01', { extendedUntilOn: '2027-12-31' })] })).toBe('2024年7月1日 至 2027年12月31日');
    expect(termLine({ terms: [own('2024-07-01'), own('2026-11-21')] })).toBe('2024年7月1日 至 2027年6月30日');
    expect([
      termLine({ terms: [own('2024-07-01', { orgId: 'o:b2' })] }),
      termLine({ terms: [own('2024-07-01')], posts: [] }),
      termLine({ terms: [] }),
    ]).toEqual(['无', '无', '无']);
  });

  it('print the plan of the year that was handed in last, its months in order, and nothing of what it has not', () => {
    const plan = (day: string, content: object) =>
      kept('annualPlan', day, { year: '2026', planKinds: [], ...content }, { state: 'submitted' });
    const item = (month: string, topic: string) => ({ month, activityKind: 'themeDay', topic });
    expect(
      after(
        {
          records: [
            plan('2026-02-01', { workText: '改过的' }),
            plan('2026-01-01', { workText: '先前的' }),
            plan('2026-03-01', { year: '2027', workText: '明年的' }),
          ],
        },
        '# 三、年度计划',
      ),
    ).toEqual([]);
    expect(
      after(
        {
          records: [
            plan('2026-02-01', { workText: '改过的' }),
            plan('2026-01-01', { workText: '先前的' }),
            plan('2026-03-01', { year: '2027', workText: '明年的' }),
          ],
        },
        '## 党建工作计划',
      ),
    ).toEqual(['改过的']);
    expect(
      after(
        {
          records: [
            plan('2026-01-01', { items: [item('2026-12', '丙'), item('2026-02', '甲'), item('2026-10', '乙'), item('2026-02', '甲二')] }),
          ],
        },
        '# 三、年度计划',
      ).slice(2),
    ).toEqual(['2月|主题党日|甲|', '2月|主题党日|甲二|', '10月|主题党日|乙|', '12月|主题党日|丙|']);
    expect(
      lines({ records: [plan('2026-01-01', { items: [item('2026-02', '甲')] })] }).filter((line) => line === '## 党建工作计划'),
    ).toEqual([]);
    expect(after({ records: [] }, '# 三、年度计划')).toEqual(['本年还没有报送年度计划。']);
  });

  it('leave blank what is not known of a member or a branch', () => {
    const { branch } = bookFacts();
    expect(lines({ branch: { ...branch, branchKind: undefined } })).toContain('支部类别=｜成立日期=2018年3月5日');
    expect(after({}, '# 二、党员名册').slice(1, 4)).toEqual([
      '序号|姓名|性别|出生年月|入党|转正|类别',
      '1|林|女|1980-04|2010-05-01|2011-05-01|在职教职工',
      '2|何|男||2025-12-01||学生',
    ]);
  });
});
