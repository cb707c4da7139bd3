/** `body`: duties from the plan's own text, which carry no weight. */
export type DimensionId = 'd1.setup' | 'd2.orgLife' | 'd3.management' | 'd4.institutions' | 'd5.venue' | 'body';

const DIMENSION_ROWS = [
  {
    id: 'd1.setup',
    name: '支部设置标准化',
    items: [
      ['1.1', '组织设置'],
      ['1.2', '党员发展'],
      ['1.3', '队伍建设'],
      ['1.4', '经费保障'],
    ],
  },
  {
    id: 'd2.orgLife',
    name: '组织生活正常化',
    items: [
      ['2.1', '“三会一课”'],
      ['2.2', '组织生活会'],
      ['2.3', '民主评议党员'],
      ['2.4', '支部主题党日'],
    ],
  },
  {
    id: 'd3.management',
    name: '管理服务精细化',
    items: [
      ['3.1', '党员积分管理'],
      ['3.2', '党员教育培训'],
      ['3.3', '党费缴纳管理'],
      ['3.4', '组织关系管理'],
      ['3.5', '开展创先争优'],
      ['3.6', '党内激励关怀'],
    ],
  },
  {
    id: 'd4.institutions',
    name: '工作制度体系化',
    items: [
      ['4.1', '落实党建工作责任制'],
      ['4.2', '述职评议考核'],
    ],
  },
  {
    id: 'd5.venue',
    name: '阵地建设规范化',
    items: [
      ['5.1', '阵地设施'],
      ['5.2', '统一标识'],
      ['5.3', '党务公开'],
    ],
  },
] as const;

export type ItemId = (typeof DIMENSION_ROWS)[number]['items'][number][0] | 'B';
export type StandardItem = { id: ItemId; name: string };
export type StandardDimension = { id: DimensionId; name: string; items: readonly StandardItem[] };

/** 五化: the five dimensions and the nineteen items of the standard, in its order. */
export const DIMENSIONS: readonly StandardDimension[] = DIMENSION_ROWS.map((row) => ({
  id: row.id,
  name: row.name,
  items: row.items.map(([id, name]) => ({ id, name })),
}));

/** The dimension an item belongs to. */
export const dimensionOfItem = (itemId: ItemId): DimensionId => {
  if (itemId === 'B') return 'body';
  const found = DIMENSIONS.find((dimension) => dimension.items.some((item) => item.id === itemId));
  if (!found) throw new RangeError(`No item ${itemId}`);
  return found.id;
};
