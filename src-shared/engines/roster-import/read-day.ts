// Days as rosters write them: with bars, dots, signs of year and month, in eight figures, in full width, with a time of day,
// in Chinese figures. What cannot be meant in one way only is not guessed: the answer says what is lacking.
import { addMonths, isDay, type Day } from '../../kernel/day';

export type ReadDay = { day: Day } | { lacks: string };

const SHAPE = '写成 2019-03-01';
const lacking = (what: string): ReadDay => ({ lacks: `${what}，${SHAPE}` });

const FIGURES: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const inFigures = (text: string): string => [...text].map((sign) => FIGURES[sign] ?? sign).join('');
/** 二十一 is 21, 十 is 10; figure by figure where there is no 十. */
const counted = (text: string): string => {
  const parts = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text);
  return parts === null
    ? inFigures(text)
    : `${parts[1] === '' ? '1' : inFigures(parts[1] ?? '')}${parts[2] === '' ? '0' : inFigures(parts[2] ?? '')}`;
};
const CHINESE = /^([〇○零一二三四五六七八九]{4})年([〇○零一二三四五六七八九十]{1,3})月(?:([〇○零一二三四五六七八九十]{1,3})[日号])?$/;

/** One width, one kind of bar, no blanks at the ends: what is left is told apart by its shape. */
const plain = (raw: string): string => {
  const text = raw
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, ' ')
    .replace(/[‐‑‒–—―−─﹣－_~～]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const chinese = CHINESE.exec(text.replace(/\s/g, ''));
  if (chinese === null) return text;
  const [, year = '', month = '', date] = chinese;
  return `${inFigures(year)}年${counted(month)}月${date === undefined ? '' : `${counted(date)}日`}`;
};

const BETWEEN = String.raw`\s*[-/.,、年月]\s*|\s+`;
const TIME = String.raw`(?:[T\s]\s*(?:上午|下午)?\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2}|[AP]M)?)?`;
const WHOLE = new RegExp(`^(\\d{4})(?:${BETWEEN})(\\d{1,2})(?:${BETWEEN})(\\d{1,2})\\s*[日号.]?${TIME}$`, 'i');
const EIGHT = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${TIME}$`, 'i');
const YEAR_MONTH = new RegExp(`^(\\d{4})(?:${BETWEEN})(\\d{1,2})\\s*月?[.-]?$`);
const SIX = /^(\d{4})(\d{2})$/;

const isMidnight = (time: string | undefined): boolean => time === undefined || /^0{1,2}:00(:00(\.0+)?)?$/.test(time);

const dayOf = (year: string, month: string, date: string): ReadDay => {
  const [months, dates] = [Number(month), Number(date)];
  if (months < 1 || months > 12) return { lacks: `没有 ${months} 月` };
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? { day } : { lacks: `${months} 月没有 ${dates} 日` };
};

/** What is wrong with a text that is no whole day; `why` says why a day is needed. */
const lackOf = (text: string, why: string): ReadDay => {
  if (YEAR_MONTH.test(text) || SIX.test(text)) return lacking(`缺是哪一日${why === '' ? '' : `（${why}）`}`);
  if (/^(\d{4})年?$/.test(text)) return lacking('只有年份，缺月和日');
  if (/^\d{1,2}月\d{1,2}[日号]?$/.test(text)) return lacking('只有月和日，缺年份');
  if (/^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(text)) return lacking('年份要写四位');
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(text)) return lacking('年份要写在前面');
  if (/^\d{5}$/.test(text)) return { lacks: `这一格成了一个数，请设成日期格式，或${SHAPE}` };
  return { lacks: `日期${SHAPE}` };
};

/** A day as a cell has it, or what is lacking: `readDay('2005.06', '入党日期是支部大会那天')`. */
export const readDay = (raw: string, why = ''): ReadDay => {
  const text = plain(raw);
  const parts = WHOLE.exec(text) ?? EIGHT.exec(text);
  if (parts === null) return lackOf(text, why);
  const [, year = '', month = '', date = '', time, zone] = parts;
  // An instant elsewhere is another day here, and nobody wrote which was meant.
  if (zone !== undefined && !/^[AP]M$/i.test(zone) && !isMidnight(time)) return lacking('带时区的时刻不是日期');
  return dayOf(year, month, date);
};

export type ReadMonth = { month: string } | { lacks: string };

/** A month, of a birth or one ahead; a day behind it is not kept. `isNumber` for a cell that was typed as a number. */
export const readMonth = (raw: string, isNumber: boolean, example = '1980-05'): ReadMonth => {
  const text = plain(raw);
  if (isNumber && /^\d{4}\.1$/.test(text))
    return { lacks: `${text} 分不清是 1 月还是 10 月，写成 ${text.slice(0, 4)}-01 或 ${text.slice(0, 4)}-10` };
  const parts = YEAR_MONTH.exec(text) ?? SIX.exec(text) ?? WHOLE.exec(text) ?? EIGHT.exec(text);
  if (parts === null) return { lacks: `写成 ${example}` };
  const month = Number(parts[2]);
  return month >= 1 && month <= 12 ? { month: `${parts[1] ?? ''}-${String(month).padStart(2, '0')}` } : { lacks: `没有 ${month} 月` };
};

/** The Party was founded in July 1921: nothing of it is older. */
const PARTY_SINCE: Day = '1921-07-01';
/** 年满十八岁 (党章第一条), since the constitution of the Eighth Congress. */
const GROWN_SINCE: Day = '1956-09-26';
const GROWN_MONTHS = 18 * 12;
const OLDEST_MONTH = '1900-01';

/** Why a day of the Party's cannot be, or nothing. */
export const impossibleDay = (day: Day): string | undefined =>
  day < PARTY_SINCE ? `${day} 早于 1921 年 7 月，那时还没有党，请核对` : undefined;

/** Why somebody born in a month cannot have been admitted on a day, or nothing. */
export const impossibleBirth = (month: string, { admittedOn, today }: { admittedOn: Day | undefined; today: Day }): string | undefined => {
  if (month > today.slice(0, 7)) return '出生年月不能晚于今天';
  if (month < OLDEST_MONTH) return '出生年月早于 1900 年，请核对';
  if (admittedOn === undefined) return undefined;
  if (month > admittedOn.slice(0, 7)) return `出生年月晚于入党日期 ${admittedOn}`;
  const grown = addMonths(`${month}-01`, GROWN_MONTHS).slice(0, 7);
  return admittedOn >= GROWN_SINCE && admittedOn.slice(0, 7) < grown
    ? `入党时（${admittedOn}）不满 18 岁，请核对出生年月和入党日期`
    : undefined;
};
