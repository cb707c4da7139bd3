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
