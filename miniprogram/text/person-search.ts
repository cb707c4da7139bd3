export const personSearchText = {
  label: '在下面各支部里找',
  byNumber: '姓名里的字，或完整的工号、学号',
  byName: '姓名里的字',
  go: '找人',
  empty: '先写姓名里的字',
  none: '没有找到。换一个字试试。',
  noneByNumber: '没有找到。换一个字，或核对工号。',
  more: '还有更多，请多写一个字。',
};
