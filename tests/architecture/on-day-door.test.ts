import path from 'node:path';
import { projectRoot } from './cruise';
import { sourcesIn } from './doors';

// Whether a person or an organisation is there on a day is asked of src-shared/roster alone: what is read by hand elsewhere
// forgets returns, leavings that were taken back, or the last day.
const BY_HAND = /\.dissolvedOn\b|\bformerEnds\b|\b(member|person|known)\??\.endedOn\b/;

/** Each with why it may. */
const MAY: Readonly<Record<string, string>> = {
  'src-shared/records/vocabulary/checks.ts': 'says the day of the dissolution in a refusal; a floor below the roster',
  'src-shared/engines/dataset-check/references.ts': 'checks what a file says, and answers nothing about a day',
  'cloudfunctions/api/actions/roster/groups.ts': 'the former groups, named as such',
  'src-shared/engines/score/sheet.ts': 'hands the last day on, and asks nothing of it',
  'src-shared/records/member.ts': 'describes what is stored',
  'src-shared/engines/roster-import/full-member-day.ts': 'what a row of a workbook may say of who has left',
};

const readers = (sources: readonly (readonly [string, string])[]): string[] =>
  sources
    .filter(([file, text]) => MAY[file] === undefined && !file.startsWith('src-shared/roster/') && BY_HAND.test(text))
    .map(([file]) => file);

const sources = (): (readonly [string, string])[] =>
  ['src-shared', 'cloudfunctions', 'miniprogram'].flatMap((folder) =>
    sourcesIn(path.join(projectRoot, folder)).map(({ file, text }) => [`${folder}/${file}`, text] as const),
  );

it('nobody outside the roster reads by hand when somebody left or an organisation was dissolved', () => {
  expect(readers(sources())).toEqual([]);
});

it('a reading by hand that is planted anywhere else is named', () => {
  const planted = ['org.dissolvedOn === undefined', 'member.endedOn ?? today', 'known?.endedOn'].map(
    (text, place) => [`cloudfunctions/planted-${place}.ts`, text] as const,
  );
  expect(readers(planted)).toHaveLength(3);
});

// What is asked, offered or sent is asked of those that are there on a day: `orgsOn`, `branchesOn`, `branchesIn`, `thereOn`. Whoever
// takes all that ever were, or lists the groups of a branch by hand, says here why.
const EVER = /\b(orgsEver|branchesEver)\(/;
/** Looking one up by its id, for its name, lists nothing. */
const GROUPS_BY_HAND =
  /[\w)?]\.groups( \?\? \[\]\))?\s*\.(map|filter|some|every|flatMap|forEach|slice|length)\b|[\w)?]\.groups\[|\bof [\w.]+\.groups\b/;

const MAY_LIST: Readonly<Record<string, string>> = {
  'cloudfunctions/shared/roster/roster-store.ts': 'the door itself',
  'cloudfunctions/shared/score/college-year.ts': 'facts of a whole year; the rules ask for those of a day',
  'cloudfunctions/nightly/end-notices.ts': 'a notice whose days are over ends, whoever published it',
  'cloudfunctions/nightly/retire.ts': 'what a former organisation left goes when its time is over',
  'cloudfunctions/nightly/keep-sheets.ts':
    'the last sheets of a branch are kept after it; asks of each sheet whether the branch saw its end',
  'cloudfunctions/api/actions/menu/read.ts': 'remarks of former branches stay',
  'cloudfunctions/api/actions/standard/read.ts': 'names in trials of former days',
  'cloudfunctions/api/actions/roster/missing.ts': 'tells what the file lacks from what is gone',
  'cloudfunctions/api/actions/roster/reconcile.ts':
    'who left a former branch may still stand in the export; its name is looked for among those of the day',
  'cloudfunctions/api/actions/roster/groups.ts': 'the former groups, named as such',
  'src-shared/engines/score/sheet.ts': 'hands the last days on',
  'cloudfunctions/shared/roster/reorganise.ts': 'codes and names once given are not given again',
  'cloudfunctions/api/actions/roster/change-preview.ts': 'names',
  'cloudfunctions/api/actions/points/notice.ts': 'names, of the groups of a former quarter too',
};

const lists = (found: readonly (readonly [string, string])[]): string[] =>
  found
    .filter(([file]) => file.startsWith('src-shared/') || file.startsWith('cloudfunctions/'))
    .filter(([file, text]) => MAY_LIST[file] === undefined && (EVER.test(text) || GROUPS_BY_HAND.test(text)))
    .map(([file]) => file);

it('nobody lists organisations that ever were, or the groups of a branch, without the day', () => {
  expect(lists(sources())).toEqual([]);
});

it('a list without the day that is planted anywhere is named', () => {
  const planted = [
    'await roster.branchesEver()',
    'for (const org of await context.roster.orgsEver()) ask(org)',
    'branch.groups.map((group) => group.name)',
    'roster.groups[0]?._id',
    'for (const group of roster.groups) ask(group)',
  ].map((text, place) => [`cloudfunctions/planted-${place}.ts`, text] as const);
  expect(lists(planted)).toHaveLength(planted.length);
});

it('who may list without the day still does', () => {
  const known = new Map(sources());
  const idle = Object.keys(MAY_LIST).filter((file) => {
    const text = known.get(file) ?? '';
    return !EVER.test(text) && !GROUPS_BY_HAND.test(text);
  });
  expect(idle).toEqual([]);
});
