export const flowText = {
  title: '流程图',
  now: (places: readonly number[]) => `支部现在在第 ${places.join('、')} 步。`,
  none: '眼下没有在办的。',
  here: '现在',
  print: '打印',
  printOnPc: '要打印，请在电脑上打开这一页。',
  chart: (name: string) => `${name}流程图`,
} as const;
