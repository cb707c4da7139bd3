import { record, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';

/** A sentence may be put better at any time, and taken back. */
const SAID: Life = {
  initial: 'recorded',
  editable: ['recorded'],
  counting: ['recorded'],
  sealing: [],
  moves: [{ verb: 'void', word: '收回', from: ['recorded'], to: 'voided', by: ['writer', 'secretary'] }],
};

/** 菜单点评: what a branch found worth it in an item of the menu. One sentence of each branch; no marks, no count, no order by anything but the branches' own. */
export const menuRemark = defineKind({
  type: 'menuRemark',
  name: '菜单点评',
  purpose: '菜单里的一项办过以后，支部用一句话说哪里值得',
  area: 'orgLife',
  owners: ['branch'],
  life: SAID,
  writers: ['secretary', 'officer'],
  sight: ['P'],
  fields: {
    itemId: record('菜单里的哪一项', ['activityMenuItem']),
    words: text('哪里值得', 100),
  },
  dayOf: () => undefined,
  idOf: ({ itemId }, orgId) => (itemId === undefined ? undefined : `menuRemark:${orgId}:${itemId.replace(/[^A-Za-z0-9]/g, '-')}`),
  line: ({ words }) => ({ title: words ?? '', note: '' }),
  proves: [],
});
