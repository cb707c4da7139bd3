// Being named in a record is not being its writer: every kind, with somebody who stands in it and has no post that writes it.
import { isCorrectable, mayCorrect, mayWrite, openMovesOf } from '../../../src-shared/rights/moves';
import type { Caller } from '../../../src-shared/rights/rights';
import { standAt, type Home, type Stand } from '../../../src-shared/rights/register';
import { concernedIn } from '../../../src-shared/records/vocabulary/checks';
import type { Fields } from '../../../src-shared/records/vocabulary/field';
import type { AnyContent, Kind } from '../../../src-shared/records/vocabulary/kind';
import type { RecordState } from '../../../src-shared/records/vocabulary/life';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import { KIND_NAMES, kindOf } from '../../../src-shared/records/kinds';
import type { PostKind } from '../../../src-shared/records/post';

const ME = 'm:me';
const PLACES = {
  partyCommittee: { orgId: 'o:c', path: [] },
  generalBranch: { orgId: 'o:g', path: ['o:c'] },
  branch: { orgId: 'o:b', path: ['o:c', 'o:g'] },
} as const;
const KINDS: Kind[] = KIND_NAMES.map((name) => kindOf(name));

const standOf = (kind: Kind, posts: Caller['posts'] = [], home: Partial<Home> = {}): Stand => {
  const owner = kind.owners.includes('branch') ? 'branch' : kind.owners.includes('generalBranch') ? 'generalBranch' : 'partyCommittee';
  return standAt(
    { memberId: ME, posts, branchIds: ['o:b'] },
    { ...PLACES[owner], kind: owner },
    { belongsTo: ['o:b', 'o:g', 'o:c'], ledMemberIds: [], ...home },
  );
};
const holding = (kind: Kind, postKind: PostKind): Stand => standOf(kind, [{ orgId: 'o:b', postKind }]);
const leading = (kind: Kind): Stand => standOf(kind, [{ orgId: 'o:b:g1', postKind: 'groupLeader' }], { ledMemberIds: [ME, 'm:other'] });

/** The ways in which a kind can name a person, as contents that name only ME in one place and others everywhere else. */
const contentsNaming = (fields: Fields): { field: string; content: AnyContent }[] => {
  const others = Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (field.is === 'person' ? [[name, `m:${name}`]] : [])),
  );
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.is === 'person') return [{ field: name, content: { ...others, [name]: ME } as AnyContent }];
    if (field.is === 'people') return [{ field: name, content: { ...others, [name]: [ME] } as AnyContent }];
    return field.is === 'rows'
      ? contentsNaming(field.of).map((inner) => ({
          field: `${name}.${inner.field}`,
          content: { ...others, [name]: [inner.content] } as AnyContent,
        }))
      : [];
  });
};

const found = (
  kind: Kind,
  state: RecordState,
  { content, stand, createdBy = 'm:secretary' }: { content: AnyContent; stand: Stand; createdBy?: string },
) => ({
  kind,
  stand,
  record: {
    type: kind.type,
    state,
    memberIds: concernedIn(kind.fields, content),
    content,
    createdBy,
    filedTo: [],
  } as unknown as StoredRecord,
});
const statesOf = ({ life }: Kind): RecordState[] => [...new Set([life.initial, ...life.moves.flatMap((move) => [...move.from, move.to])])];

/** Steps that the standard gives to the person concerned, in records that others write. */
const OWN_STEPS: Readonly<Record<string, readonly string[]>> = {
  followUp: ['close', 'report'],
  handover: ['accept'],
  memberCase: ['speak', 'appeal'],
};

const NAMED = KINDS.flatMap((kind) =>
  contentsNaming(kind.fields)
    .filter(({ field }) => field !== kind.author)
    .map(({ field, content }) => ({ type: kind.type, field, kind, content })),
);

it('every kind that members write says whose own record it is', () => {
  expect(KINDS.filter(({ writers, author }) => writers.includes('member') && author === undefined).map(({ type }) => type)).toEqual([]);
  for (const { fields, author } of KINDS.filter((kind) => kind.author !== undefined))
    expect(fields[author ?? '']).toMatchObject({ is: 'person', isConcerned: true });
});

it.each(NAMED)('a member merely named in $type ($field) neither changes, corrects, voids nor moves it', ({ kind, content }) => {
  for (const state of statesOf(kind)) {
    const at = found(kind, state, { content, stand: standOf(kind) });
    expect([state, mayWrite(at), isCorrectable(at) && mayCorrect(at)]).toEqual([state, false, false]);
    expect(
      openMovesOf(at)
        .map(({ verb }) => verb)
        .filter((verb) => !(OWN_STEPS[kind.type] ?? []).includes(verb)),
    ).toEqual([]);
  }
});

it.each(NAMED.filter(({ kind }) => kind.owners.includes('branch')))(
  'a leader of the group named in $type ($field) neither changes, corrects nor voids what the secretary wrote about them',
  ({ kind, content }) => {
    if (concernedIn(kind.fields, content).join() !== ME) return;
    for (const state of statesOf(kind)) {
      const at = found(kind, state, { content, stand: leading(kind) });
      expect([state, mayWrite(at), isCorrectable(at) && mayCorrect(at)]).toEqual([state, false, false]);
      expect(
        openMovesOf(at)
          .map(({ verb }) => verb)
          .filter((verb) => !(OWN_STEPS[kind.type] ?? []).includes(verb)),
      ).toEqual([]);
    }
  },
);

it.each(NAMED.filter(({ kind }) => kind.author !== undefined))(
  'a committee member merely named in $type ($field) has no more right to it than anybody named',
  ({ kind, content }) => {
    for (const state of statesOf(kind)) {
      const at = found(kind, state, { content, stand: holding(kind, 'publicityMember') });
      expect([state, mayWrite(at), isCorrectable(at) && mayCorrect(at), openMovesOf(at)]).toEqual([state, false, false, []]);
    }
  },
);

it.each(KINDS.filter(({ author }) => author !== undefined).map((kind) => ({ type: kind.type, author: kind.author ?? '', kind })))(
  'whoever $type is the own record of ($author) goes on writing it, and so does the secretary',
  ({ kind, author }) => {
    const content = contentsNaming(kind.fields).find(({ field }) => field === author)?.content ?? ({} as AnyContent);
    const own = found(kind, kind.life.initial, { content, stand: standOf(kind), createdBy: ME });
    expect(mayWrite(own)).toBe(true);
    expect(openMovesOf(own).map(({ verb }) => verb)).not.toEqual([]);
    expect(
      mayWrite(
        found(kind, kind.life.initial, { content: { ...content, [author]: 'm:other' } as AnyContent, stand: holding(kind, 'secretary') }),
      ),
    ).toBe(true);
  },
);

it('a leader of a group goes on writing of the people of the group, and of what they took on themself', () => {
  const kind = kindOf('followUp');
  const of = (ownerId: string, createdBy: string) =>
    mayWrite(found(kind, 'open', { content: { ownerId } as unknown as AnyContent, stand: leading(kind), createdBy }));
  expect([of('m:other', 'm:secretary'), of(ME, ME), of(ME, 'm:secretary'), of('m:stranger', ME)]).toEqual([true, true, false, false]);
});
