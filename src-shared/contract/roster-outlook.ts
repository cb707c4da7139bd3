// 看前面: what is coming for the people and branches of an organisation within a year, how its members are spread, which secretaries
// lead in both, and how many organisers there are. Nobody's month of birth is in it, and no situation of anybody.
import { ACTS, COMING_KINDS, LINES } from '../records/vocabulary/coming';
import { count, day, id, month, rev } from '../kernel/fields';
import { z } from '../kernel/schema';
import { education, memberKind, titleGrade } from '../records/member';
import { orgKind } from '../records/org';
import { postKind } from '../records/post';
import { action } from './action';
import { citation } from './score';

/** Places in the list of citations of the reply: many things rest on the same article. */
const cites = z.array(count);
const person = z.strictObject({ memberId: id, name: z.string() });
const learned = z.strictObject({ ...person.shape, education: z.optional(education), title: z.optional(titleGrade) });
const advice = z.strictObject({ act: z.enum(ACTS), fromOn: z.optional(day), byOn: z.optional(day), cites });

const coming = z.strictObject({
  kind: z.enum(COMING_KINDS),
  day,
  orgId: id,
  orgName: z.string(),
  orgKind,
  department: z.optional(z.string()),
  line: z.optional(z.enum(LINES)),
  numbers: z.optional(z.strictObject({ full: count, members: count, committee: count, limit: count })),
  people: z.array(
    z.strictObject({
      ...person.shape,
      posts: z.array(z.strictObject({ orgName: z.string(), orgKind, postKind })),
      isProbationary: z.boolean(),
    }),
  ),
  advice: z.array(advice),
});
export type ComingView = z.infer<typeof coming>;

const spread = z.strictObject({
  orgId: id,
  name: z.string(),
  total: count,
  full: count,
  /** One number for each of `ageBands`, and one for those older. */
  ages: z.array(count),
  agesUnknown: count,
  kinds: z.strictObject({ staff: count, student: count, retired: count }),
  educations: z.strictObject({ college: count, bachelor: count, master: count, doctor: count, other: count }),
  educationsUnknown: count,
  /** Of how many the month looked ahead to is not registered. */
  unknownEnds: z.strictObject({ students: count, staff: count }),
});
export type SpreadView = z.infer<typeof spread>;

const dualLine = z.strictObject({
  orgId: id,
  name: z.string(),
  secretary: z.optional(learned),
  isDual: z.boolean(),
  suited: z.array(learned),
});
export type DualView = z.infer<typeof dualLine>;

const organizerLine = z.strictObject({ orgId: id, name: z.string(), members: count, least: count, most: count, people: z.array(person) });
export type OrganizerView = z.infer<typeof organizerLine>;

/** A person of the branch with the month that is registered: what its secretary enters. */
const endLine = z.strictObject({ ...person.shape, rev, memberKind, department: z.optional(z.string()), expectedEndIn: z.optional(month) });
export type EndLine = z.infer<typeof endLine>;

/** A class at once. */
const PEOPLE_MAX = 60;

export const rosterOutlookActions = {
  'roster.outlook': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'oversee', of: 'orgId' },
    input: z.strictObject({ orgId: id, forPrint: z.optional(z.boolean()) }),
    output: z.strictObject({
      orgId: id,
      name: z.string(),
      kind: orgKind,
      today: day,
      until: day,
      /** By day; before today what should have come and has not. */
      coming: z.array(coming),
      /** The oldest of each band but the last. */
      ageBands: z.array(count),
      /** The organisation itself first, then those below it in the order of their codes. */
      spreads: z.array(spread),
      dual: z.array(dualLine),
      organizers: z.array(organizerLine),
      /** Organisers of the committee itself, who belong to no general branch. */
      organizersAbove: z.array(person),
      citations: z.array(citation),
      cites: z.strictObject({ spread: cites, dual: cites, organizers: cites }),
      /** Only of a branch, and for who may enter it. */
      ends: z.optional(z.array(endLine)),
    }),
    errors: [],
  }),
  /** 预计毕业或退休的年月, of several at once; null where it is not known after all. */
  'roster.setExpectedEnd': action({
    kind: 'command',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({
      orgId: id,
      people: z.array(z.strictObject({ memberId: id, rev })).check(z.minLength(1), z.maxLength(PEOPLE_MAX)),
      expectedEndIn: z.nullable(month),
    }),
    output: z.strictObject({ orgId: id, changed: count }),
    errors: ['roster.refused'],
  }),
};
