// Words of 标准和权重.
export const standardText = {
  title: '标准和权重',
} as const;
