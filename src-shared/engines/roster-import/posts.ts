import { addDays, addMonths } from '../../kernel/day';
import { postId } from '../../records/ids/roster';
import { isSameName } from '../../kernel/name-key';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import type { Post } from '../../records/post';
import { Cells, type Faults } from './faults';
import type { ReadMember } from './members';
import { orgNamed, People } from './names';
import type { ReadOrgs } from './orgs';
import { numberKey, POST_WORDS, YES_NO, type Row } from './sheets';

type Setting = {
  orgs: ReadOrgs;
  people: readonly ReadMember[];
  held: readonly Post[];
  nameOf: (memberId: string) => string;
  today: string;
  at: string;
};
type Person = Pick<Member, '_id' | 'name' | 'memberNo'> & { isSound: boolean };
type Reading = Setting & { persons: Persons; isLackingOrgs: boolean; isLackingPeople: boolean };

/** People of the file, faulty ones too. */
class Persons extends People<Person> {
  private readonly faulty: readonly Person[];

  constructor(people: readonly Person[]) {
    super(people);
    this.faulty = people.filter(({ isSound }) => !isSound);
  }

  /** Somebody whose name or number is wrong in the file may be the one who is meant. */
  isPartlyFaulty(name: string, memberNo: string | undefined): boolean {
    return this.faulty.some(
      (person) => isSameName(person.name, name) || (memberNo !== undefined && numberKey(person.memberNo) === numberKey(memberNo)),
    );
  }
}

const AHEAD_MONTHS = 12;
const withoutZeros = (number: string): string => numberKey(number).replace(/^0+/, '');

const personOf = (cells: Cells, { persons, isLackingPeople }: Reading): Person | undefined => {
  const name = cells.text('姓名', 20);
  const memberNo = cells.code('工号或学号', false);
  if (name === undefined) return undefined;
  if (isLackingPeople) return cells.leanOnFault();
  const [one, ...others] = persons.with(name, memberNo);
  if (one !== undefined && others.length === 0) return one.isSound ? one : cells.leanOnFault();
  if (one !== undefined && memberNo === undefined) return cells.refuse('姓名', `名册里有 ${others.length + 1} 位${name}，请填工号`);
  // The same number twice is told in the sheet of people: the second of them is faulty.
  if (persons.isPartlyFaulty(name, memberNo)) return cells.leanOnFault();
  if (memberNo === undefined) return cells.refuse('姓名', `党员表里没有${name}`);
  const near = persons.named(name).find((person) => withoutZeros(person.memberNo) === withoutZeros(memberNo));
  return near === undefined
    ? cells.refuse('姓名', `党员表里没有${name}（${memberNo}）`)
    : cells.refuse('工号或学号', `党员表里是“${near.memberNo}”，前面的 0 丢了吗？`, '和党员表里的号不同，前面的 0 丢了吗？');
};

const orgOf = (cells: Cells, { orgs: { orgs, faulty, isBlurred }, isLackingOrgs }: Reading): Org | undefined => {
  const name = cells.text('组织', 40);
  if (name === undefined) return undefined;
  if (isLackingOrgs) return cells.leanOnFault();
  const [one, ...others] = orgNamed(orgs, name);
  if (one === undefined) return isBlurred ? cells.leanOnFault() : cells.refuse('组织', `没有“${name}”这个组织`);
  if (others.length > 0) return cells.refuse('组织', '有几个组织叫这个名字，请填组织代码');
  return faulty.has(one._id) ? cells.leanOnFault() : one;
};

type Holder = Pick<Post, 'orgId' | 'memberId' | 'postKind'>;
/** What a row says; which post of the roster it means is settled when all rows are read. */
type Said = { cells: Cells; code: string; of: Holder; fromOn: string | undefined; isDualLeader: boolean | undefined };

const readRow = (cells: Cells, reading: Reading): Said | null => {
  const org = orgOf(cells, reading);
  const person = personOf(cells, reading);
  const postKind = cells.oneOf('职务', POST_WORDS);
  const fromOn = cells.optionalDay('任职日期');
  const isDualLeader = cells.oneOf('双带头人', YES_NO, false);
  if (fromOn !== undefined && fromOn > addMonths(reading.today, AHEAD_MONTHS)) cells.refuse('任职日期', '任职日期不能晚于一年后');
  if (org === undefined || person === undefined || postKind === undefined) {
    // Nobody knows whether the roster has its day.
    if (cells.word('任职日期') === '' && reading.held.length === 0) cells.day('任职日期');
    return null;
  }
  return { cells, code: org.code, of: { orgId: org._id, memberId: person._id, postKind }, fromOn, isDualLeader };
};

const isHeldBy = (post: Post, of: Holder): boolean =>
  post.orgId === of.orgId && post.memberId === of.memberId && post.postKind === of.postKind;

/** The posts of the roster that the rows mean, each given to one row: of the same first day, else one that is held and that the table only gives another first day. */
const heldByRows = (said: readonly Said[], held: readonly Post[]): Map<Said, Post> => {
  const found = new Map<Said, Post>();
  const isFree = (post: Post): boolean => ![...found.values()].includes(post);
  for (const isExact of [true, false])
    for (const row of said) {
      if (found.has(row)) continue;
      const own = held.filter((post) => isHeldBy(post, row.of) && isFree(post));
      const post = own.find((one) => (isExact ? one.fromOn === row.fromOn : one.toOn === undefined));
      if (post !== undefined) found.set(row, post);
    }
  return found;
};

const postOf = ({ cells, code, of, isDualLeader, fromOn: said }: Said, held: Post | undefined, at: string): Post | null => {
  const fromOn = said ?? (cells.word('任职日期') === '' ? (held?.fromOn ?? cells.day('任职日期')) : undefined);
  if (!cells.isSound || fromOn === undefined) return null;
  const _id = held?._id ?? postId({ code, postKind: of.postKind, memberId: of.memberId, fromOn });
  return { ...held, _id, v: 1, type: 'post', ...of, fromOn, isDualLeader: isDualLeader ?? held?.isDualLeader, rev: 0, updatedAt: at };
};

const overlap = (one: Post, other: Post): boolean =>
  (one.toOn === undefined || other.fromOn <= one.toOn) && (other.toOn === undefined || one.fromOn <= other.toOn);

/** The secretary before of whom the table speaks no more ends the day before the new one begins. */
const formerOf = (cells: Cells, post: Post, { held, nameOf, at, named }: Setting & { named: ReadonlySet<string> }): Post[] => {
  const former = held.filter(
    (other) =>
      other.orgId === post.orgId &&
      other.postKind === 'secretary' &&
      other.memberId !== post.memberId &&
      !named.has(other._id) &&
      overlap(post, other),
  );
  const later = former.find((other) => other.fromOn >= post.fromOn);
  if (later !== undefined) {
    cells.refuse(
      '任职日期',
      `名册里的书记是${nameOf(later.memberId)}（${later.fromOn} 起，还没有离任），新任职日期要晚于这一天；登记错了的，先在“任职和换届”里改`,
    );
    return [];
  }
  return former.map((other) => ({ ...other, toOn: addDays(post.fromOn, -1), updatedAt: at }));
};

type Read = { post: Post; cells: Cells };

/** Posts of the rows, each once; a second secretary at a time is refused. */
const readAll = (rows: readonly Row[], faults: Faults, reading: Reading): Read[] => {
  const said = rows.flatMap((row) => readRow(new Cells(faults, 'posts', row), reading) ?? []);
  const held = heldByRows(said, reading.held);
  const read = new Map<string, Read>();
  for (const row of said) {
    const post = postOf(row, held.get(row), reading.at);
    if (post === null) continue;
    const isSecond = [...(post.postKind === 'secretary' ? read.values() : [])].some(
      ({ post: other }) =>
        other.postKind === 'secretary' && other.orgId === post.orgId && other.memberId !== post.memberId && overlap(post, other),
    );
    if (isSecond) row.cells.refuse('职务', '一个组织只有一位书记，先写明前一位已离任');
    else read.set(post._id, { post, cells: row.cells });
  }
  return [...read.values()];
};

/** Reads the sheet of posts. One organisation has one secretary: who comes new ends the one before. */
export const readPosts = (rows: readonly Row[], faults: Faults, setting: Setting): Post[] => {
  const read = readAll(rows, faults, {
    ...setting,
    persons: new Persons(setting.people.map(({ member, isSound }) => ({ ...member, isSound }))),
    isLackingOrgs: faults.isLacking('orgs', '组织代码'),
    isLackingPeople: faults.isLacking('members', '姓名'),
  });
  const named = new Set(read.map(({ post }) => post._id));
  const former = read.flatMap(({ post, cells }) => (post.postKind === 'secretary' ? formerOf(cells, post, { ...setting, named }) : []));
  return [...read.map(({ post }) => post), ...former];
};
