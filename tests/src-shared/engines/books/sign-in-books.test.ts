import { attendanceBookOf, attendanceRegister, contactBookOf, contactRegister } from '../../../../src-shared/engines/books/sign-in-books';
import { bookFacts, held, lineOf, read, rollOf } from './book-facts';
import { full, meeting } from './full-year';

const printed = (text: string): string => text.trim();
/** Fourteen days of April; on the third a lecture to which somebody came who is in no roster, on the fourth nothing was sealed. */
const april = Array.from({ length: 14 }, (_, at) => {
  const day = `2026-04-${String(at + 1).padStart(2, '0')}`;
  if (at === 2)
    return held(day, {
      kinds: ['partyLecture'],
      roll: rollOf([lineOf('苏', 'present'), lineOf('周', 'absentExcused'), lineOf('林', 'absentUnexcused')]),
    });
  return held(day, at === 3 ? { roll: undefined } : {});
});
const bare = bookFacts({ year: '2025', members: [], superiors: [] });

describe('签到册', () => {
  it('is bound by quarters, a long one in halves alike, with everybody who stood on a roll', () => {
    const book = attendanceBookOf(bookFacts({ activities: [...april, meeting] }));
    expect([book.title, book.isWide]).toEqual(['党员参加集体活动签到册', true]);
    expect(read(book.blocks)).toBe(
      printed(`
[党员参加集体活动签到册｜2026 年度｜示例教工党支部｜示例学院党委　示例党总支｜2026年11月20日由“五化支部”按记录生成]
## 一季度（另页）
小 ✓ 到　线 线上　假 请假　缺 未到　— 不计应到　空格 不在名单
5 9 66 9 11
序号|姓名|3.12⏎大会|实到/应到|签名
1|林|✓|1/1|
2|何|线|1/1|
3|周|假|0/1|
4|韩|缺|0/1|
5|苏|—|0/0|
小
## 二季度（1/2）（另页）
小 ✓ 到　线 线上　假 请假　缺 未到　— 不计应到　空格 不在名单
5 9 9.4 9.4 9.4 9.4 9.4 9.4 9.4 9 11
序号|姓名|4.1⏎党日|4.2⏎党日|4.3⏎党课|4.4⏎党日|4.5⏎党日|4.6⏎党日|4.7⏎党日|实到/应到|签名
1|林|✓|✓|缺||✓|✓|✓|5/6|
2|何|✓|✓|||✓|✓|✓|5/5|
3|周|||假|||||0/1|
4|苏|||✓|||||1/1|
小
## 二季度（2/2）（另页）
小 ✓ 到　线 线上　假 请假　缺 未到　— 不计应到　空格 不在名单
5 9 9.4 9.4 9.4 9.4 9.4 9.4 9.4 9 11
序号|姓名|4.8⏎党日|4.9⏎党日|4.10⏎党日|4.11⏎党日|4.12⏎党日|4.13⏎党日|4.14⏎党日|实到/应到|签名
1|林|✓|✓|✓|✓|✓|✓|✓|7/7|
2|何|✓|✓|✓|✓|✓|✓|✓|7/7|
小`),
    );
  });

  it('puts twelve days on one sheet and thirteen on two', () => {
    const sheets = (days: number): number =>
      attendanceBookOf(bookFacts({ activities: april.slice(0, days) })).blocks.filter(({ is }) => is === 'heading').length;
    expect([1, 12, 13].map(sheets)).toEqual([1, 1, 2]);
  });

  it('as a table has the whole year beside each other', () => {
    expect(attendanceRegister(bookFacts({ activities: [meeting, ...april.slice(2, 3)] }))).toEqual({
      title: '示例教工党支部党员参加集体活动签到册（2026年）',
      head: ['序号', '姓名', '3.12\n大会', '4.3\n党课', '实到/应到', '签名'],
      rows: [
        ['1', '林', '✓', '缺', '1/2', ''],
        ['2', '何', '线', '', '1/1', ''],
        ['3', '周', '假', '假', '0/2', ''],
        ['4', '韩', '缺', '', '0/1', ''],
        ['5', '苏', '—', '✓', '1/1', ''],
      ],
      note: '✓ 到　线 线上　假 请假　缺 未到　— 不计应到　空格 不在名单',
    });
  });

  it('without anything says so', () => {
    expect(read(attendanceBookOf(bare).blocks)).toBe(
      printed(`
[党员参加集体活动签到册｜2025 年度｜示例教工党支部｜｜2026年11月20日由“五化支部”按记录生成]
本年没有记录。`),
    );
    expect(read(contactBookOf(bare).blocks)).toBe(
      printed(`
[党员开展联系群众签到册｜2025 年度｜示例教工党支部｜｜2026年11月20日由“五化支部”按记录生成]
本年没有记录。`),
    );
  });
});

describe('联系群众签到册', () => {
  it('has of the other person what the member wrote down, the earliest first, and nothing voided', () => {
    const book = contactBookOf(full);
    expect([book.title, book.isWide]).toEqual(['党员开展联系群众签到册', true]);
    expect(read(book.blocks)).toBe(
      printed(`
[党员开展联系群众签到册｜2026 年度｜示例教工党支部｜示例学院党委　示例党总支｜2026年11月20日由“五化支部”按记录生成]
## 党员开展联系群众签到册（另页）
5 9 10 11 12 7 22 16 8
序号|党员|日期|联系对象|单位班级|方式|事项|办理|状态
1|林|2月3日|赵师傅||电话|停车||办理中
2|何|3月3日|张同学|炼油 2401|走访|实训衣服|已补发|已办
小 对方只写称呼和班级部门。`),
    );
    const { title, head, rows, note } = contactRegister(full);
    expect([title, head.length, note]).toEqual(['示例教工党支部党员开展联系群众签到册（2026年）', 9, '对方只写称呼和班级部门。']);
    expect(rows).toEqual([
      ['1', '林', '2月3日', '赵师傅', '', '电话', '停车', '', '办理中'],
      ['2', '何', '3月3日', '张同学', '炼油 2401', '走访', '实训衣服', '已补发', '已办'],
    ]);
  });
});
