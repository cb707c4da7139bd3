export const PAYER_KINDS = {
  employed: '在职',
  annualSalary: '年薪',
  retired: '离退休',
  student: '学生',
  unemployed: '无业',
  relief: '领取救济金',
} as const;
export type PayerKind = keyof typeof PAYER_KINDS;

/** Of a member of staff a wage is not known to be a yearly one, and of no student that they earn: whoever assesses corrects it. */
export const payerKindOf = ({ memberKind }: { memberKind: 'staff' | 'student' | 'retired' }): PayerKind =>
  memberKind === 'staff' ? 'employed' : memberKind;
