import { duesRegulationCite, type Cites } from '../cite';
import type { RuleDated } from './';

/** A rate holds for the whole base, up to and including its upper bound; null is without one. */
export type DuesBracket = { upToFen: number | null; basisPoints: number };
export type DuesBrackets = readonly DuesBracket[];

const IN_FORCE_FROM = '2008-04-01';
const since2008 = <T>([label, unit]: readonly [label: string, unit: string], value: T, ...cite: Cites): RuleDated<T> => ({
  label,
  unit,
  checkedOn: '2026-11-24',
  values: [{ from: IN_FORCE_FROM, value, cite }],
});

export const DUES = {
  wageBrackets: since2008<DuesBrackets>(
    ['在职党员党费比例', '万分比'],
    [
      { upToFen: 300_000, basisPoints: 50 },
      { upToFen: 500_000, basisPoints: 100 },
      { upToFen: 1_000_000, basisPoints: 150 },
      { upToFen: null, basisPoints: 200 },
    ],
    duesRegulationCite(
      '第二条',
      '每月工资收入（税后）在3000元以下（含3000元）者，交纳月工资收入的0.5%；3000元以上至5000元（含5000元）者，交纳1%；5000元以上至10000元（含10000元）者，交纳1.5%；10000元以上者，交纳2%。',
    ),
    duesRegulationCite('第三条', '实行年薪制人员中的党员，每月以当月实际领取的薪酬收入为计算基数，参照第一条、第二条规定交纳党费。'),
  ),
  retiredBrackets: since2008<DuesBrackets>(
    ['离退休党员党费比例', '万分比'],
    [
      { upToFen: 500_000, basisPoints: 50 },
      { upToFen: null, basisPoints: 100 },
    ],
    duesRegulationCite(
      '第五条',
      '离退休干部、职工中的党员，每月以实际领取的离退休费总额或养老金总额为计算基数，5000元以下（含5000元）的按0.5%交纳党费，5000元以上的按1%交纳党费。',
    ),
  ),
  flatFen: since2008(
    ['学生和无固定收入党员党费', '分/月'],
    20,
    duesRegulationCite('第六条', '学生党员、下岗失业的党员、依靠抚恤或救济生活的党员、领取当地最低生活保障金的党员，每月交纳党费0.2元。'),
  ),
};
