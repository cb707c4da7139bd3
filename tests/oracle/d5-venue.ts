import type { RecordFact } from '../../src-shared/facts/facts';
import { happening, none, state, type Part } from './part';
import { dividedBy } from './d4-institutions';
import { committeeOn, isMemberOn, secretaryOn } from './people';
import { anyones, askedForYear, livesOn, livesThrough, own, quartersOf, within, type View } from './view';

const generalBranch = ({ facts }: View): string | undefined => facts.superiors.find((org) => org.kind === 'generalBranch')?._id;

const roomsOf = (view: View, orgId: string | undefined): RecordFact<'activityRoom'>[] =>
  anyones(view, 'activityRoom').filter(
    (one) => one.orgId === orgId && one.content.openedOn <= view.onDay && (one.content.closedOn ?? '9999') >= view.onDay,
  );

/** An organ branch with no general branch above needs no room (Q28); nothing that follows from one is asked of it then. */
const needsNone = (view: View): boolean =>
  view.facts.branch.unitKind === 'organ' && generalBranch(view) === undefined && roomsOf(view, view.id).length === 0;

/** 5.1.a: a room of the general branch or of its own; a missing one of the general branch is entered by it. */
export const room = (view: View): Part[] => {
  if (!livesOn(view.facts.branch, view.onDay) || needsNone(view)) return [none(view.onDay)];
  const general = generalBranch(view);
  const rooms = [...roomsOf(view, general), ...roomsOf(view, view.id)];
  if (rooms[0] !== undefined) return [state(true, view.onDay, [rooms[0]._id])];
  return general === undefined ? [state(false, view.onDay)] : [{ outcome: 'noData', lastOn: view.onDay, from: view.onDay, evidence: [] }];
};

type Check = RecordFact<'roomCheck'>;
const HAVES = ['venue', 'facilities', 'signs', 'flag', 'books', 'rules'];
const WALL_RULES = ['orgChart', 'duties', 'lifeRules'];
const WALL_ITEMS = ['flag', 'oath', 'lifeSystem', 'quotations', 'dreamPosters'];
const ticked = (marks: Readonly<Record<string, boolean>>, keys: readonly string[]): number =>
  keys.filter((key) => marks[key] === true).length;

type Ticks = (check: Check) => [number, number];

/** The check of the year, of the own room or of the general branch's; the one with more ticks, of equals the own, then the earlier. */
const checkOf = (view: View, ticks: Ticks): Check | undefined => {
  const of = (orgId: string | undefined): Check[] =>
    anyones(view, 'roomCheck').filter(
      (one) => one.orgId === orgId && one.content.year === `${view.year}` && within(one.content.checkedOn, view),
    );
  let best: Check | undefined;
  for (const check of [...of(view.id), ...of(generalBranch(view))])
    if (best === undefined || ticks(check)[0] > ticks(best)[0]) best = check;
  return best;
};

const checklist = (view: View, ticks: Ticks): Part[] => {
  if (!askedForYear(view) || needsNone(view)) return [none(view.last)];
  const check = checkOf(view, ticks);
  if (check === undefined) return [happening(view, [], view.last)];
  const [found, of] = ticks(check);
  // A list that is not ticked to its end is short, however early it was made.
  return [{ ...state(found === of, view.last, [check._id]), ticks: [found, of] }];
};

/** 5.1.b, 5.2.a, 5.2.b, 5.2.c */
export const sixHaves = (view: View): Part[] => checklist(view, ({ content }) => [ticked(content.haves, HAVES), HAVES.length]);
export const wallRules = (view: View): Part[] =>
  checklist(view, ({ content }) => [ticked(content.wallRules, WALL_RULES), WALL_RULES.length]);
export const wallItems = (view: View): Part[] =>
  checklist(view, ({ content }) => [ticked(content.wallItems, WALL_ITEMS), WALL_ITEMS.length]);
export const facilities = (view: View): Part[] => checklist(view, ({ content }) => [content.facilitiesInOrder ? 1 : 0, 1]);

/** 5.1.c: the general branch says whether its terminal is open; the latest word holds. */
export const terminal = (view: View): Part[] => {
  const general = generalBranch(view);
  if (!livesOn(view.facts.branch, view.onDay) || general === undefined) return [none(view.onDay)];
  const said = anyones(view, 'attestation').filter(
    ({ orgId, content }) =>
      orgId === general &&
      content.attestKind === 'terminal' &&
      content.attestedOn <= view.onDay &&
      (content.validUntilOn ?? '9999') >= view.onDay,
  );
  const last = said[said.length - 1];
  return last === undefined
    ? [{ outcome: 'noData', lastOn: view.onDay, from: view.onDay, evidence: [] }]
    : [state(last.content.isTrue, view.onDay, [last._id])];
};

type Entry = RecordFact<'disclosureEntry'>;
const entries = (view: View): (Entry & { on: string })[] =>
  own(view, 'disclosureEntry').flatMap((one) => (one.content.publishedOn === undefined ? [] : [{ ...one, on: one.content.publishedOn }]));

/** 5.3.a: something hangs on each of five boards; the first two are drawn from the roster: who does what, once it is divided or where there is a secretary only. */
export const boards = (view: View): Part[] => {
  const day = view.onDay;
  if (!livesOn(view.facts.branch, day)) return [none(day)];
  const hanging = entries(view).filter(({ on, content }) => on <= day && (content.validUntilOn ?? '9999') >= day);
  const shown = ['plans', 'pledges', 'notices'].flatMap((board) => hanging.find(({ content }) => content.board === board)?._id ?? []);
  const divided = committeeOn(view, day).length > 0 ? dividedBy(view, day, 'some') : undefined;
  const isDivided = committeeOn(view, day).length > 0 ? divided !== undefined : secretaryOn(view, day) !== undefined;
  const filled = 1 + (isDivided ? 1 : 0) + shown.length;
  return [{ ...state(filled === 5, day, [...shown, ...(divided === undefined ? [] : [divided])]), ticks: [filled, 5] }];
};

const SUB_BOARDS = [
  'dues',
  'postsAndDuties',
  'classification',
  'points',
  'development',
  'education',
  'appraisal',
  'snapshots',
  'pairing',
  'community',
  'other',
];

/** 5.3.b: each of eleven sub-boards had something in the year, or says that there was nothing. */
export const subBoards = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const ofYear = entries(view).filter(({ on, content }) => within(on, view) && content.board === 'notices');
  const filled = SUB_BOARDS.flatMap((name) => ofYear.find(({ content }) => content.subBoard === name) ?? []);
  if (filled.length === 0) return [happening(view, [], view.last)];
  return [
    {
      ...state(
        filled.length === SUB_BOARDS.length,
        view.last,
        filled.map((one) => one._id),
      ),
      ticks: [filled.length, SUB_BOARDS.length],
    },
  ];
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
    const part = happening(
      view,
      entries(view)
        .filter(({ on }) => within(on, quarter))
        .map((one) => ({ on: one.on, id: one._id })),
      quarter.last,
    );
    return { ...part, begins: quarter.first };
  });
