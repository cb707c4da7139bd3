// Continuous rules, read on the asked day, in a year sheet on 12-31: 1.1.b, c, f, 3.4.b, 3.4.c, 4.1.e, 5.1.a, 5.1.c, 5.3.a–c.
import { dayBy, own, papersOf, text, type Books } from './books';
import { committeeOn, crossedWithin, fullOn, membershipsOn, membersOn, postsOn, secretariesOn, standingOn } from './roster';
import { plusDays } from './calendar';
import { linesOf, updatesIn } from './filings';
import { noData, notApplicable, notYetDue, oneOrZero, share, type Judged } from './verdicts';

const GRACE_DAYS = 90;
const COMMITTEE_FROM = 7;
const [COMMITTEE_LEAST, COMMITTEE_MOST] = [3, 5];
const MEMBERS_MOST = 50;

/** Whether the branch was there on the day a continuous rule is read. */
const asked = (books: Books, judge: () => Judged): Judged =>
  !books.existedOn(books.readOn) || books.isLetOffOn(books.readOn) ? notApplicable : judge();

const curable = ({ today, readOn }: Books): boolean => today === readOn;
/** In the first 90 days after a threshold was crossed nothing is short. */
const orGrace = (books: Books, isMetOn: (on: string) => boolean, isCrossedOn: (on: string) => boolean): Judged => {
  const isMet = isMetOn(books.readOn);
  return !isMet && crossedWithin(books, GRACE_DAYS, isCrossedOn) ? notYetDue : oneOrZero(isMet, curable(books));
};

/** 1.1.b */
const committeeRead = (books: Books): Judged => {
  const isLarge = (on: string): boolean => fullOn(books, on).length >= COMMITTEE_FROM;
  if (!isLarge(books.readOn)) return notApplicable;
  return orGrace(
    books,
    (on) => {
      const people = committeeOn(books, on).length;
      return people >= COMMITTEE_LEAST && people <= COMMITTEE_MOST;
    },
    isLarge,
  );
};

/** 1.1.c */
const secretaryOnlyRead = (books: Books): Judged => {
  const isSmall = (on: string): boolean => fullOn(books, on).length < COMMITTEE_FROM;
  if (!isSmall(books.readOn)) return notApplicable;
  const holders = (kind: string, on: string): number => {
    const posts = postsOn(books, [kind], on);
    return new Set(posts.map(({ memberId }) => memberId)).size;
  };
  return orGrace(books, (on) => holders('secretary', on) === 1 && holders('deputySecretary', on) <= 1, isSmall);
};

/** 1.1.f: 31 to 50 is advice. */
const sizeRead = (books: Books): Judged => {
  const isTooLarge = (on: string): boolean => membersOn(books, on).length > MEMBERS_MOST;
  return isTooLarge(books.readOn) ? orGrace(books, () => false, isTooLarge) : oneOrZero(true);
};

/** 3.4.b: nobody of the branch in two branches, nobody left it for nowhere. */
const oneBranchEachRead = (books: Books): Judged => {
  const day = books.readOn;
  const concerned = books.file.members.filter(
    (person) =>
      person.memberships.some(({ branchId, fromOn }) => branchId === books.branch._id && fromOn <= day) &&
      ['full', 'probationary'].includes(standingOn(person, day)),
  );
  const isOurs = (person: (typeof concerned)[number]): boolean => {
    const now = membershipsOn(person, day);
    if (now.length > 0) return now.some(({ branchId }) => branchId === books.branch._id);
    const past = person.memberships.filter(({ fromOn }) => fromOn <= day).sort((one, other) => (one.fromOn < other.fromOn ? 1 : -1));
    return past[0]?.branchId === books.branch._id;
  };
  const ours = concerned.filter(isOurs);
  return ours.length === 0
    ? notApplicable
    : oneOrZero(
        ours.every((person) => membershipsOn(person, day).length === 1),
        curable(books),
      );
};

const TRANSFER_DAYS = 90;

/** 3.4.c: 1 or 0; not applicable without an open transfer. */
const transfersRead = (books: Books): Judged => {
  const open = own(books, 'transfer').filter(({ content, state }) => {
    const openedOn = dayBy(content, 'openedOn', books.readOn);
    return openedOn !== undefined && state !== 'cancelled' && dayBy(content, 'closedOn', books.readOn) === undefined;
  });
  if (open.length === 0) return notApplicable;
  return oneOrZero(
    open.every(({ content }) => books.readOn <= plusDays(String(content.openedOn), TRANSFER_DAYS)),
    curable(books),
  );
};

/** The division of duties in force on a day: whom it gives a text. */
const dutiesOn = (books: Books): Set<unknown> => {
  const divisions = own(books, 'dutyDivision').filter(({ content, state }) => state === 'recorded' && dayBy(content, 'day', books.readOn));
  const latest = divisions.sort((one, other) => (`${one.content.day} ${one._id}` < `${other.content.day} ${other._id}` ? 1 : -1))[0];
  return new Set(
    (latest === undefined ? [] : linesOf(latest))
      .filter((line) => (text(line, 'duty') ?? '').trim() !== '')
      .map(({ memberId }) => memberId),
  );
};

/** 4.1.e: each committee member has a duty; not applicable without a committee. */
const dutiesRead = (books: Books): Judged => {
  const members = committeeOn(books, books.readOn);
  const given = dutiesOn(books);
  return members.length === 0
    ? notApplicable
    : oneOrZero(
        members.every((id) => given.has(id)),
        curable(books),
      );
};

const hasRoom = (books: Books): boolean =>
  [books.branch._id, books.generalBranchId]
    .flatMap((orgId) => papersOf(books, 'activityRoom', orgId))
    .some(
      ({ content, state }) =>
        (state === 'open' || text(content, 'closedOn') !== undefined) &&
        dayBy(content, 'openedOn', books.readOn) !== undefined &&
        (text(content, 'closedOn') ?? books.readOn) >= books.readOn,
    );

/** Q28: an organ branch is “never short for having none of its own”; with no general branch to have one for it nothing is asked. */
export const mayDoWithout = (books: Books): boolean =>
  books.branch.unitKind === 'organ' && books.generalBranchId === null && !hasRoom(books);

/** 5.1.a: “a room counts if the branch or its general branch has one”; what the general branch has not entered is noData. */
const generalBranchRoomRead = (books: Books): Judged => {
  if (mayDoWithout(books)) return notApplicable;
  if (hasRoom(books)) return oneOrZero(true);
  return books.generalBranchId === null ? oneOrZero(false, curable(books)) : noData;
};

/** 5.1.c: the last word of the general branch by the day. */
const terminalRead = (books: Books): Judged => {
  if (books.generalBranchId === null) return notApplicable;
  const said = papersOf(books, 'attestation', books.generalBranchId)
    .filter(({ content, state }) => state === 'recorded' && content.attestKind === 'terminal' && dayBy(content, 'attestedOn', books.readOn))
    .sort((one, other) => (`${one.day} ${one._id}` < `${other.day} ${other._id}` ? 1 : -1))[0];
  if (said === undefined || (text(said.content, 'validUntilOn') ?? books.readOn) < books.readOn) return noData;
  return oneOrZero(said.content.isTrue === true, curable(books));
};

/** 5.3.a: the first two boards are drawn from the tree and the division of duties, the others from what is on them. */
const boardsRead = (books: Books): Judged => {
  const onShow = new Set(
    updatesIn(books)
      .filter(({ day, paper }) => day <= books.readOn && (text(paper.content, 'validUntilOn') ?? books.readOn) >= books.readOn)
      .map(({ paper }) => paper.content.board),
  );
  onShow.add('overview');
  const committeeIds = committeeOn(books, books.readOn);
  const given = dutiesOn(books);
  onShow.delete('duties');
  if (committeeIds.length === 0 ? secretariesOn(books, books.readOn).length > 0 : committeeIds.some((id) => given.has(id)))
    onShow.add('duties');
  return share(['overview', 'duties', 'plans', 'pledges', 'notices'].filter((board) => onShow.has(board)).length, 5, curable(books));
};

/** 5.3.c: an open member of the branch. */
const maintainerRead = (books: Books): Judged => {
  const members = new Set(membersOn(books, books.readOn).map(({ _id }) => _id));
  const board = own(books, 'disclosureBoard').sort((one, other) => (`${one.day} ${one._id}` < `${other.day} ${other._id}` ? 1 : -1))[0];
  return oneOrZero(board !== undefined && members.has(String(board.content.maintainerId)), curable(books));
};
export const committee = (books: Books): Judged => asked(books, () => committeeRead(books));
export const secretaryOnly = (books: Books): Judged => asked(books, () => secretaryOnlyRead(books));
export const size = (books: Books): Judged => asked(books, () => sizeRead(books));
export const oneBranchEach = (books: Books): Judged => asked(books, () => oneBranchEachRead(books));
export const transfers = (books: Books): Judged => asked(books, () => transfersRead(books));
export const duties = (books: Books): Judged => asked(books, () => dutiesRead(books));
export const generalBranchRoom = (books: Books): Judged => asked(books, () => generalBranchRoomRead(books));
export const terminal = (books: Books): Judged => asked(books, () => terminalRead(books));
export const boards = (books: Books): Judged => asked(books, () => boardsRead(books));
export const maintainer = (books: Books): Judged => asked(books, () => maintainerRead(books));
