import { KINDS as K } from '../../../../src-shared/records/kinds';
import { linkedTo } from './a-branch';
import { check, saysOf, type Said } from './refusals';

const branchBook = { org: { _id: 'o:b1', kind: 'branch', foundedOn: '2018-01-01' } } as const;
const generalBranch = { org: { _id: 'o:g1', kind: 'generalBranch', foundedOn: '2018-01-01' } } as const;
const college = { org: { _id: 'o:c', kind: 'partyCommittee', foundedOn: '2018-01-01' } } as const;
const falsified = { attestKind: 'falsifiedRecord', isTrue: true, attestedOn: '2026-11-24', eventOn: '2026-11-20', recordId: 'a1' } as const;
const entry = { board: 'notices', subBoard: 'dues', title: '三季度党费', text: '已交 22 人' } as const;

const REFUSALS: Said[] = [
  [
    'an attestation of the college in the books of a branch',
    check(K.attestation, { attestKind: 'platforms', year: '2026' }),
    ['attestKind: “平台已运用”记在学院党委名下'],
    check(K.attestation, { attestKind: 'platforms', year: '2026' }, college),
  ],
  [
    'the terminal in the books of a branch',
    check(K.attestation, { attestKind: 'terminal', year: '2026' }, branchBook),
    ['attestKind: “党员系统终端已开通”记在党总支名下'],
    check(K.attestation, { attestKind: 'terminal', year: '2026' }, generalBranch),
  ],
  [
    'the dues book in the books of a general branch',
    check(K.attestation, { attestKind: 'duesBook', year: '2026' }, generalBranch),
    ['attestKind: “党费证记录规范”记在党支部名下'],
    check(K.attestation, { attestKind: 'duesBook', year: '2026' }),
  ],
  [
    'a falsified record told by the branch',
    check(K.attestation, falsified, { isCommittee: false }),
    ['attestKind: 记录不实只能由学院党委认定'],
    check(K.attestation, falsified, { isCommittee: true }),
  ],
  [
    'a falsified record told by who knows whom',
    check(K.attestation, falsified),
    ['attestKind: 记录不实只能由学院党委认定'],
    check(K.attestation, falsified, { isCommittee: true }),
  ],
  [
    'a falsified record that is not named',
    check(K.attestation, { ...falsified, recordId: undefined }, { isCommittee: true }),
    ['recordId: 还差有关记录'],
    check(K.attestation, falsified, { isCommittee: true }),
  ],
  [
    'an event without its day',
    check(K.attestation, { attestKind: 'specialLifeMeeting', year: '2026' }),
    ['eventOn: 还差发生日'],
    check(K.attestation, { attestKind: 'specialLifeMeeting', eventOn: '2026-05-06' }),
  ],
  [
    'a yearly tick without its year',
    check(K.attestation, { attestKind: 'duesBook' }),
    ['year: 还差年度'],
    check(K.attestation, { attestKind: 'duesBook', year: '2026' }),
  ],
  [
    'an attestation that ends before it began',
    check(K.attestation, { attestKind: 'duesBook', year: '2026', attestedOn: '2026-11-24', validUntilOn: '2026-11-23' }),
    ['validUntilOn: 有效至要晚于确认日'],
    check(K.attestation, { attestKind: 'duesBook', year: '2026', attestedOn: '2026-11-24', validUntilOn: '2026-11-24' }),
  ],
  [
    'a room closed before it opened',
    check(K.activityRoom, { openedOn: '2026-05-01', closedOn: '2026-04-30' }),
    ['closedOn: 停用日要晚于启用日'],
    check(K.activityRoom, { openedOn: '2026-05-01', closedOn: '2026-05-01' }),
  ],
  [
    'a check of another organisation’s room',
    check(K.roomCheck, { roomId: 'r1' }, { linked: linkedTo({ r1: { type: 'activityRoom', orgId: 'o:b2' } }) }),
    ['roomId: 这间活动室不是本组织的，由它所属的组织核对'],
    check(K.roomCheck, { roomId: 'r1' }, { linked: linkedTo({ r1: { type: 'activityRoom' } }) }),
  ],
  [
    'a notice on no sub-board',
    check(K.disclosureEntry, { ...entry, subBoard: undefined }, { state: 'published' }),
    ['subBoard: 还差子板块'],
    check(K.disclosureEntry, { ...entry, board: 'plans', subBoard: undefined }, { state: 'published' }),
  ],
  [
    'a published entry that says nothing',
    check(K.disclosureEntry, { ...entry, text: '' }, { state: 'published' }),
    ['text: 还差内容'],
    check(K.disclosureEntry, { ...entry, text: '' }, { state: 'draft' }),
  ],
  [
    '「none this year」 beside a text',
    check(K.disclosureEntry, { ...entry, isNone: true }),
    ['isNone: 写了内容就不用点“本年度无”'],
    check(K.disclosureEntry, { ...entry, text: undefined, isNone: true }, { state: 'published' }),
  ],
  [
    'an entry taken down before it went up',
    check(K.disclosureEntry, { ...entry, publishedOn: '2026-11-20', validUntilOn: '2026-11-19' }),
    ['validUntilOn: 撤下日要晚于公开日'],
    check(K.disclosureEntry, { ...entry, publishedOn: '2026-11-20', validUntilOn: '2027-11-20' }),
  ],
  [
    'a draft to be taken down yesterday',
    check(K.disclosureEntry, { ...entry, validUntilOn: '2026-11-23' }),
    ['validUntilOn: 撤下日要晚于公开日'],
    check(K.disclosureEntry, { ...entry, validUntilOn: '2026-11-24' }),
  ],
];

describe('refuses, at the field and in words', () => saysOf(REFUSALS));
