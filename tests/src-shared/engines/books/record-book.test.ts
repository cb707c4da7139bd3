import { frontBlocks } from '../../../../src-shared/engines/books/front';
import { meetingsBlocks, summaryBlocks } from '../../../../src-shared/engines/books/meetings';
import { photosOf, recordBookOf } from '../../../../src-shared/engines/books/record-book';
import { yearBlocks } from '../../../../src-shared/engines/books/year';
import { bookFacts, held, read } from './book-facts';
import { full } from './full-year';

/** Every page of the record book as it is printed, line by line. */
const printed = (text: string): string => text.trim();

describe('the record book of a branch that has something of everything', () => {
  it('says first who the branch is, who belongs to it on the day of printing, and what it planned', () => {
    expect(read(frontBlocks(full))).toBe(
      printed(`
[党支部工作记录本｜2026 年度｜示例教工党支部｜示例学院党委　示例党总支｜2026年11月20日由“五化支部”按记录生成]
# 一、支部基本情况
支部名称=示例教工党支部
支部类别=混合｜成立日期=2018年3月5日
上级党组织=示例学院党委、示例党总支
党员人数=4 人，其中预备党员 1 人｜任期=2024年7月1日 至 2027年6月30日
## 支部委员会
18 14 20 48
职务|姓名|任职|分工
支部书记|林|2024年7月1日起|主持全面工作
组织委员|何|2月3日起|组织；宣传
## 党小组
22 14 64
党小组|组长|组员
一组|周|林、周
二组||何
# 二、党员名册
8 14 8 16 18 18 18
序号|姓名|性别|出生年月|入党|转正|类别
1|林|女|1980-04|2010-05-01|2011-05-01|在职教职工
2|何|男||2025-12-01||学生
3|周|||2010-05-01|2011-05-01|离退休
4|吴|||2010-05-01|2011-05-01|在职教职工
小 名册截至 2026年11月20日。
# 三、年度计划
12 22 50 16
月份|类别|主题|牵头人
2月|主题党日|清点工具|
3月|支部党员大会|党员大会|林
3月|主题党日|检查|何
## 党建工作计划
全年工作安排。`),
    );
  });

  it('counts each month by kind, an activity of two kinds once', () => {
    expect(read(summaryBlocks(full))).toBe(
      printed(`
# 四、组织生活一览
12 9 9 9 10
月份|大会|党课|党日|次数
1月||||
2月||||
3月|1|1|1|2
4月|||1|1
5月||||
6月||||
7月||||
8月||||
9月||||
10月||||
11月||||
12月||||
合计|1|1|2|3
小 一次活动可以有几个类别，次数按活动计。`),
    );
  });

  it('gives every confirmed meeting a page, in the order in which they were held, and nothing planned, waiting or cancelled', () => {
    expect(read(meetingsBlocks(full))).toBe(
      printed(`
# 五、组织生活记录
## 3月12日　早上的（另页）
类别=主题党日｜时间=3月12日 周四 09:00–10:00
地点=B302
主持=林｜记录=何
内容=按清单清点。
决议=无
主持人签名：　　　　　　　　记录人签名：
## 3月12日　一季度党员大会（另页）
类别=党员大会·党课｜时间=3月12日 周四 14:30–16:30
地点=B302
主持=林｜记录=何
应到=4 人｜实到=2 人（其中线上 1 人）
请假=1 人：周
未到=1 人：韩
列席=入党积极分子 2 人
议题=1. 审议计划⏎2. 党课
内容=【党员大会】⏎主题：年度计划⏎审议了计划。⏎【党课】⏎主讲：何　题目：安全第一⏎讲安全。
表决=接收预备党员：何　赞成 2·反对 0·弃权 0·通过
决议=通过计划。
待办=贴出计划（何，3月31日前）
确认=林 3月14日确认，存证第 7 号
主持人签名：　　　　　　　　记录人签名：
照片 f1 a1 image/jpeg 会场
照片 f2 a2 image/png 
## 4月2日　清点工具（另页）
类别=主题党日｜时间=4月2日 周四 14:30–16:30
地点=B302
主持=林｜记录=何
应到=2 人｜实到=2 人
请假=无
未到=无
内容=按清单清点。
决议=无
主持人签名：　　　　　　　　记录人签名：`),
    );
  });

  it('ticks dues without sums, prints talks as days, and says what is not confirmed', () => {
    expect(read(yearBlocks(full))).toBe(
      printed(`
# 六、党费收缴（只记已交、未交）
7 13 6.6 6.6 6.6 6.6 6.6 6.6 6.6 6.6 6.6 6.6 6.6 6.6
序号|姓名|1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月
1|林|✓|—|—|—|—|—|—|—|—|—|—|
2|何|—|—|—|—|—|—|—|—|—|—|—|
3|周|✓|—|—|—|—|—|—|—|—|—|—|✓
4|吴|||||—|—|—|—|—|—|—|
小
小 ✓ 已交　— 未记　空格 未到月份或不在册。这里不印基数和金额。
# 七、学习培训
14 34 20 20 12
日期|名称|类别|主办|参加人数
5月6日|安全培训|党员集中培训|示例党总支|2 人
# 八、谈心谈话（接排）
全年谈心谈话 2 次。谈了什么只有双方能看，这里只印日期。
14 12 74
月份|次数|日期
4月|2|4月1日、4月20日
# 九、表彰表扬（接排）
13 22 11 20 34
日期|名称|级别|对象|事由
7月1日|优秀党员|学院|何、林、一组、示例党总支、示例教工党支部|带学生实训。
# 十、年度小结
全年确认组织生活 3 次，另有 1 次开过还没有确认，没有收入。
## 开过还没有确认的
16 30 54
日期|类别|题目
5月2日|主题党日|清点工具
## 上半年报告
【三会一课】⏎开了会。
【主题党日】⏎办了主题党日。
## 下半年报告
【支部工作】⏎下半年工作。`),
    );
  });

  it('ends with the chain, its code and what can be typed from paper', () => {
    expect(read(recordBookOf(full).blocks.slice(-2))).toBe(
      printed(`
# 十一、存证和核对
码 WUHUA-BOOK:1;o:b1;2026;12;3fa109bc77d20000000000000000000000000000000000000000000000000000
校验值 3FA1-09BC-77D2
存证链到第 12 号，2026年11月20日
把 12 位校验值输进“一本两册·校验”，可以核对这一本印出后记录有没有被改过。核对不要密钥，也可以不联网：导出存证链，用 npm run book:verify。`),
    );
  });

  it('takes each photo once, in the order of the book', () => {
    const again = held('2026-04-05', { attachments: full.activities[0]?.attachments ?? [] });
    expect(photosOf({ activities: [again, ...full.activities] }).map(({ sha256 }) => sha256)).toEqual(['a1', 'a2']);
    expect(photosOf({ activities: [held('2026-04-05')] })).toEqual([]);
  });
});

it('of a branch without anything says so on each page, and leaves out what nobody has', () => {
  const bare = bookFacts({ year: '2025', members: [], posts: [], terms: [], groups: [], superiors: [] });
  expect([recordBookOf(bare).title, recordBookOf(bare).isWide]).toEqual(['党支部工作记录本', false]);
  expect(read(recordBookOf(bare).blocks)).toBe(
    printed(`
[党支部工作记录本｜2025 年度｜示例教工党支部｜｜2026年11月20日由“五化支部”按记录生成]
# 一、支部基本情况
支部名称=示例教工党支部
支部类别=混合｜成立日期=2018年3月5日
上级党组织=
党员人数=0 人｜任期=无
## 支部委员会
18 14 20 48
职务|姓名|任职|分工
# 二、党员名册
8 14 8 16 18 18 18
序号|姓名|性别|出生年月|入党|转正|类别
小 名册截至 2025年12月31日。
# 三、年度计划
本年还没有报送年度计划。
# 四、组织生活一览
12 10
月份|次数
1月|
2月|
3月|
4月|
5月|
6月|
7月|
8月|
9月|
10月|
11月|
12月|
合计|
小 一次活动可以有几个类别，次数按活动计。
# 五、组织生活记录
本年没有记录。
# 六、党费收缴（只记已交、未交）
本年没有记录。
小 ✓ 已交　— 未记　空格 未到月份或不在册。这里不印基数和金额。
# 七、学习培训
本年没有记录。
# 八、谈心谈话（接排）
全年谈心谈话 0 次。谈了什么只有双方能看，这里只印日期。
# 九、表彰表扬（接排）
本年没有记录。
# 十、年度小结
全年确认组织生活 0 次。
本年还没有报送半年报告。
# 十一、存证和核对
还没有确认过的记录，存证链是空的。`),
  );
});
