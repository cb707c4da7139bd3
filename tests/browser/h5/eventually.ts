/** Waits for what a page has set going in the background. */
export const eventually = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let turn = 0; turn < 80; turn += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('It did not come true within 20 s.');
};
