/** 自愿一次多交纳 1000 元以上的党费，全额上缴 (党费规定): from so many fen on it is more than a branch keeps its book of. */
const LARGE_FEN = 100_000;

/** What is to be known of a sum paid at once beyond what is owed; empty for a smaller one, which is simply welcome. */
export const largeExtraWords = (extraFen: number): string =>
  extraFen >= LARGE_FEN ? '自愿一次多交 1000 元以上的，是大额党费：全额上缴，由上级党组织转交，请另办手续' : '';
