import { day, optional, person, text, yes } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { dotted, daySaid, nameSaid } from '../vocabulary/parts';

/** Always in force and changed at will; what hangs on it has lives of its own. */
const STANDING: Life = { initial: 'recorded', editable: ['recorded'], counting: ['recorded'], sealing: [], moves: [] };

/** 党务公开栏: a branch's board and who keeps it (standard 5.3). What stands on it are the entries. */
export const disclosureBoard = defineKind({
  type: 'disclosureBoard',
  name: '党务公开栏',
  purpose: '公开栏由谁维护，是否对外公开',
  area: 'open',
  owners: ['branch'],
  life: STANDING,
  writers: ['secretary'],
  sight: ['P'],
  fields: {
    maintainerId: person('维护人'),
    isPublished: yes('对外公开'),
    maintainerFromOn: optional(day('维护起')),
    intro: optional(text('支部简介', 1000)),
  },
  dayOf: () => undefined,
  isOpenEnded: () => true,
  idOf: (_, orgId) => `board:${orgId}`,
  defaults: ({ today }) => ({ maintainerFromOn: today }),
  line: ({ maintainerId, maintainerFromOn }, say) => ({
    title: '党务公开栏',
    note: dotted(nameSaid(maintainerId, say), maintainerFromOn === undefined ? '' : `${daySaid(maintainerFromOn, say)}起`),
  }),
  proves: ['5.3.c'],
});
