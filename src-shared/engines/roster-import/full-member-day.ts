import { addMonths, type Day } from '../../kernel/day';
import type { Member } from '../../records/member';
import type { Cells } from './faults';
import { CLEAR_WORD, STILL_PROBATIONARY } from './sheets';

const COLUMN = '转正日期';
const PROBATION_MONTHS = 12;
/** A year, prolonged by a year at most (党章第七条): then somebody is a full member or none. */
const ASKED_AFTER_MONTHS = 24;
/** No probation from the Ninth to the Eleventh Congress (关于确定入党时间和计算党龄的规定): full from the day of admission. */
const WITHOUT_PROBATION: readonly [from: Day, to: Day] = ['1969-04-01', '1977-08-11'];
/** Until the constitution of the Eighth Congress it was shorter or longer by origin. */
const ONE_YEAR_SINCE: Day = '1956-09-26';

const hasNone = (admittedOn: Day): boolean => admittedOn >= WITHOUT_PROBATION[0] && admittedOn <= WITHOUT_PROBATION[1];
const earliestAfter = (admittedOn: Day): Day =>
  hasNone(admittedOn) || admittedOn < ONE_YEAR_SINCE ? admittedOn : addMonths(admittedOn, PROBATION_MONTHS);

type About = { admittedOn: Day | undefined; today: Day; known: Member | undefined };

const tooEarly = (cells: Cells, admittedOn: Day): undefined => {
  const earliest = earliestAfter(admittedOn);
  return cells.refuse(COLUMN, earliest === admittedOn ? `不能早于入党日期 ${admittedOn}` : `预备期为一年，最早 ${earliest}`);
};

/** Said by the row and checked. */
const saidDay = (cells: Cells, { admittedOn, today, known }: About): Day | undefined => {
  const day = cells.optionalDay(COLUMN);
  if (day === undefined || admittedOn === undefined) return day;
  // What the roster has is not judged anew when a table says it again.
  if (day === known?.fullMemberOn && admittedOn === known.admittedOn) return day;
  if (day > today) return cells.refuse(COLUMN, '转正日期不能晚于今天');
  return day < earliestAfter(admittedOn) ? tooEarly(cells, admittedOn) : day;
};

/** Not said by the row: as it was known, if it was. Who should be no probationer any more is asked about, and not taken for one. */
const unsaidDay = (cells: Cells, { admittedOn, today, known }: About): Day | undefined => {
  const day = known?.fullMemberOn;
  if (admittedOn === undefined || known?.endedOn !== undefined) return day;
  if (day !== undefined) return admittedOn !== known?.admittedOn && day < earliestAfter(admittedOn) ? tooEarly(cells, admittedOn) : day;
  if (known === undefined && hasNone(admittedOn)) return admittedOn;
  if (addMonths(admittedOn, ASKED_AFTER_MONTHS) > today) return undefined;
  return cells.refuse(
    COLUMN,
    hasNone(admittedOn)
      ? '那几年没有预备期，转正日期填入党日期'
      : `入党已满两年，还没有转正日期。已转正的填日期，仍是预备党员的填“${STILL_PROBATIONARY}”`,
  );
};

/** The day of full membership after this row. Nobody becomes a probationer because a cell was empty. */
export const fullMemberDay = (cells: Cells, about: About): Day | undefined => {
  const known = about.known?.fullMemberOn;
  if (cells.isCleared(COLUMN)) return undefined;
  const word = cells.word(COLUMN);
  if (word === '') return unsaidDay(cells, about);
  if (word !== STILL_PROBATIONARY) return saidDay(cells, about);
  return known === undefined ? undefined : cells.refuse(COLUMN, `名册里是 ${known} 转正。确实要改回预备党员，请写“${CLEAR_WORD}”`);
};
