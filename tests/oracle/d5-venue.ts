import { addDays } from '../../src-shared/kernel/day';
import type { RecordFact } from '../../src-shared/engines/score/facts';
import { happening, none, state, type Part } from './part';
import { isMemberOn } from './people';
import { anyones, askedForYear, livesOn, livesThrough, own, quartersOf, within, type View } from './view';

const GRACE_DAYS = 7;
const generalBranch = ({ facts }: View): string | undefined => facts.superiors.find((org) => org.kind === 'generalBranch')?._id;

const roomsOf = (view: View, orgId: string | undefined): RecordFact<'activityRoom'>[] =>
  anyones(view, 'activityRoom').filter((one) => one.orgId === orgId && one.content.openedOn <= view.onDay && (one.content.closedOn ?? '9999') >= view.onDay);

/** 5.1.a: a room of the general branch, which the general branch enters; without one above, the branch's own. */
export const room = (view: View): Part[] => {
  if (!livesOn(view.facts.branch, view.onDay)) return [none(view.onDay)];
  const general = generalBranch(view);
  const rooms = roomsOf(view, general ?? view.id);
  if (rooms[0] !== undefined) return [state(true, view.onDay, [rooms[0]._id])];
  return general === undefined ? [state(false, view.onDay)] : [{ outcome: 'noData', lastOn: view.onDay, from: view.onDay, evidence: [] }];
};

type Check = RecordFact<'roomCheck'>;
const HAVES = ['venue', 'facilities', 'signs', 'flag', 'books', 'rules'];
const WALL_RULES = ['orgChart', 'duties', 'lifeRules'];
const WALL_ITEMS = ['flag', 'oath', 'lifeSystem', 'quotations', 'dreamPosters'];
const ticked = (marks: Readonly<Record<string, boolean>>, keys: readonly string[]): number => keys.filter((key) => marks[key] === true).length;
const allTicks = ({ content }: Check): number => ticked(content.haves, HAVES) + ticked(content.wallRules, WALL_RULES) + ticked(content.wallItems, WALL_ITEMS) + (content.facilitiesInOrder ? 1 : 0);

/** The check of the year: of the own room, else of the general branch's; the one with more ticks. */
const checkOf = (view: View): Check | undefined => {
  const of = (orgId: string | undefined): Check[] => {
    const rooms = roomsOf(view, orgId).map((one) => one._id);
    return anyones(view, 'roomCheck').filter(({ content }) => rooms.includes(content.roomId) && content.year === `${view.year}` && within(content.checkedOn, view));
  };
  const mine = of(view.id);
  return (mine.length > 0 ? mine : of(generalBranch(view))).sort((a, b) => allTicks(b) - allTicks(a) || (a.day + a._id < b.day + b._id ? -1 : 1))[0];
};

const checklist = (view: View, ticks: (check: Check) => [number, number]): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const check = checkOf(view);
  if (check === undefined) return [happening(view, [], view.last)];
  const [found, of] = ticks(check);
  const missed = addDays(view.last, GRACE_DAYS + 1);
  const outcome = found === of ? 'met' : view.asOf < missed ? 'notYetDue' : 'notMet';
  return [{ outcome, lastOn: view.last, from: found === of ? view.last : missed, ticks: [found, of], evidence: [check._id] }];
};

/** 5.1.b, 5.2.a, 5.2.b, 5.2.c */
export const sixHaves = (view: View): Part[] => checklist(view, ({ content }) => [ticked(content.haves, HAVES), HAVES.length]);
export const wallRules = (view: View): Part[] => checklist(view, ({ content }) => [ticked(content.wallRules, WALL_RULES), WALL_RULES.length]);
export const wallItems = (view: View): Part[] => checklist(view, ({ content }) => [ticked(content.wallItems, WALL_ITEMS), WALL_ITEMS.length]);
export const facilities = (view: View): Part[] => checklist(view, ({ content }) => [content.facilitiesInOrder ? 1 : 0, 1]);

/** 5.1.c: the general branch says whether its terminal is open; the latest word holds. */
export const terminal = (view: View): Part[] => {
  const general = generalBranch(view);
  if (!livesOn(view.facts.branch, view.onDay) || general === undefined) return [none(view.onDay)];
  const said = anyones(view, 'attestation').filter(({ orgId, content }) => orgId === general && content.attestKind === 'terminal' && content.attestedOn <= view.onDay && (content.validUntilOn ?? '9999') >= view.onDay);
  const last = said[said.length - 1];
  return last === undefined ? [{ outcome: 'noData', lastOn: view.onDay, from: view.onDay, evidence: [] }] : [state(last.content.isTrue, view.onDay, [last._id])];
};

type Entry = RecordFact<'disclosureEntry'>;
const entries = (view: View): (Entry & { on: string })[] => own(view, 'disclosureEntry').flatMap((one) => (one.content.publishedOn === undefined ? [] : [{ ...one, on: one.content.publishedOn }]));

/** 5.3.a: something hangs on each of five boards; what is the branch and who does what is drawn from the roster. */
export const boards = (view: View): Part[] => {
  const day = view.onDay;
  if (!livesOn(view.facts.branch, day)) return [none(day)];
  const hanging = entries(view).filter(({ on, content }) => on <= day && (content.validUntilOn ?? '9999') >= day);
  const division = own(view, 'dutyDivision').filter((one) => one.day <= day).pop();
  const filled = ['overview', 'duties', 'plans', 'pledges', 'notices'].filter((board) => board === 'overview' || (board === 'duties' && division !== undefined) || hanging.some(({ content }) => content.board === board));
  const evidence = [...hanging.map((one) => one._id), ...(division === undefined ? [] : [division._id])];
  return [{ ...state(filled.length === 5, day, evidence), ticks: [filled.length, 5] }];
};

const SUB_BOARDS = ['dues', 'postsAndDuties', 'classification', 'points', 'development', 'education', 'appraisal', 'snapshots', 'pairing', 'community', 'other'];

/** 5.3.b: each of eleven sub-boards had something in the year, or says that there was nothing. */
export const subBoards = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const ofYear = entries(view).filter(({ on, content }) => within(on, view) && content.board === 'notices');
  const filled = SUB_BOARDS.filter((name) => ofYear.some(({ content }) => content.subBoard === name));
  const missed = addDays(view.last, GRACE_DAYS + 1);
  const isWhole = filled.length === SUB_BOARDS.length;
  return [{ outcome: isWhole ? 'met' : view.asOf < missed ? 'notYetDue' : 'notMet', lastOn: view.last, from: isWhole ? view.last : missed, ticks: [filled.length, SUB_BOARDS.length], evidence: ofYear.map((one) => one._id) }];
};

/** 5.3.c: a member of the branch keeps the board. */
export const keeper = (view: View): Part[] => {
  if (!livesOn(view.facts.branch, view.onDay)) return [none(view.onDay)];
  const board = own(view, 'disclosureBoard')[0];
  const member = view.facts.members.find((one) => one._id === board?.content.maintainerId);
  return [state(member !== undefined && isMemberOn(view, member, view.onDay), view.onDay, board === undefined ? [] : [board._id])];
};

/** 5.3.d: something new each quarter. */
export const updates = (view: View): Part[] =>
  quartersOf(view.year).map((quarter) => {
    if (!livesThrough(view.facts.branch, quarter)) return none(quarter.last);
    return happening(view, entries(view).filter(({ on }) => within(on, quarter)).map((one) => ({ on: one.on, id: one._id })), quarter.last);
  });
