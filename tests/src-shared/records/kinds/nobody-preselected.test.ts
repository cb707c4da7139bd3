// What stands filled in when a form opens: nobody whom the caller has not named, and nothing that makes a person public.
import { KIND_NAMES, kindOf } from '../../../../src-shared/records/kinds';
import { PARAMS } from '../../../../src-shared/standard/params';

const OTHERS = ['m:one', 'm:two', 'm:three'];
const filled = (name: (typeof KIND_NAMES)[number]): Record<string, unknown> => ({
  ...kindOf(name).defaults?.({
    today: '2026-11-24',
    params: PARAMS,
    me: 'm:me',
    memberIds: OTHERS,
    secretaryId: 'm:secretary',
    last: null,
  }),
});

/** The yearly check is a list to tick with everybody of the branch on it, none of whom is chosen for anything (standard 3.4). */
const LISTS_EVERYBODY: readonly string[] = ['relationCheck'];

it.each(KIND_NAMES.filter((name) => !LISTS_EVERYBODY.includes(name)))('a new %s names nobody of the branch by itself', (name) => {
  const text = JSON.stringify(filled(name));
  expect(OTHERS.filter((memberId) => text.includes(`"${memberId}"`))).toEqual([]);
});

it.each(KIND_NAMES)('a new %s is public to nobody by itself', (name) => {
  expect(filled(name).isPublic).not.toBe(true);
});
